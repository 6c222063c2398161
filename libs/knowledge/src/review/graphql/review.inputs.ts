import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsDate, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActInput, ContentIdField, HasNoNul, IsFilledIn, RequiredText } from '@kehila/community';
import { longest, OptionalText } from '../../inputs';
import { VersionField } from '../../revision/graphql/version-field';
import { SignificanceField } from '../../translation/graphql/significance.enum';
import type { Significance } from '../../translation/significance';

@InputType({ description: 'Takes up a review.' })
export class ClaimRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;
}

@InputType({ description: 'A word about a text under review.' })
export class CommentOnRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @Field(() => Int, { nullable: true, description: 'The paragraph that it is about, from 0 (`difference.block`); null: the whole text.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  block?: number | null;

  @RequiredText('Markdown, at most 2,048 characters.', longest.comment)
  body: string;

  @Field(() => String, {
    nullable: true,
    description: 'Other words for the paragraph, Markdown, at most 16,384 characters; its author can take them as they are.',
  })
  @IsOptional()
  @IsFilledIn()
  @HasNoNul()
  @IsString()
  @MaxLength(longest.suggestion)
  suggestion?: string | null;
}

@InputType({ description: 'Says whether a comment about a text under review was dealt with.' })
export class SettleRevisionCommentInput extends ActInput {
  @ContentIdField('The comment.')
  commentId: string;

  @Field({ description: 'Whether it was; false opens it again.' })
  @IsBoolean()
  done: boolean;
}

@InputType({ description: 'Takes suggested words into the text.' })
export class TakeSuggestionInput extends ActInput {
  @ContentIdField('The comment that suggests them.')
  commentId: string;

  @VersionField()
  version: number;
}

@InputType({ description: 'Gives a text back to its author.' })
export class RequestChangesInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @RequiredText('What is missing, at most 4,096 characters.', longest.reason)
  reason: string;
}

@InputType({ description: 'Approves a text, which publishes it unless somebody else has to approve it too.' })
export class ApproveRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of the points of the content standard of the space (`reviewStandard`) that it meets, at most 12.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @MaxLength(longest.pointKey, { each: true })
  checked?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the content standard that was read: `VersionChanged` when it is another by now. Without it, the one that stands is asked for.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  standardVersion?: number | null;

  @Field(() => Date, { nullable: true, description: 'When it is published, within two years; at once when absent. The approval that publishes says it.' })
  @IsOptional()
  @IsDate()
  publishAt?: Date | null;

  @SignificanceField('What its publication means for translations of its article; absent: what its author said, else medium.')
  significance?: Significance | null;

  @OptionalText('A word to its author, at most 4,096 characters; needed when a point of the content standard is not met.', longest.reason)
  reason?: string | null;
}

@InputType({ description: 'Declines a text.' })
export class DeclineRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @RequiredText('Why, at most 4,096 characters.', longest.reason)
  reason: string;
}
