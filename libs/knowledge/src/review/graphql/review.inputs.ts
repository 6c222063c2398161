import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ActInput, ContentIdField, RequiredText } from '@kehila/community';
import { longest, OptionalText } from '../../inputs';
import { VersionField } from '../../revision/graphql/version-field';

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

@InputType({ description: 'Approves a text, which publishes it.' })
export class ApproveRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @OptionalText('A word to its author, at most 4,096 characters.', longest.reason)
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
