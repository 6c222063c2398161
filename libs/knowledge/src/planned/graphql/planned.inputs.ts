import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsOptional } from 'class-validator';
import { ActInput, ContentIdField } from '@kehila/community';
import { longest, OptionalText } from '../../inputs';
import { VersionField } from '../../revision/graphql/version-field';

@InputType({ description: 'Says when an approved text is published.' })
export class PlanPublicationInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @Field(() => Date, { nullable: true, description: 'When, within two years; null: not by itself, it waits for a reviewer again.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType({ description: 'Says when an article is put away by itself.' })
export class PlanArchivingInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @Field(() => Date, { nullable: true, description: 'When, within two years; null: not by itself any more.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;

  @OptionalText('Why, at most 2,048 characters; needed with a time.', longest.note)
  note?: string | null;

  @ContentIdField('The article that replaces it: its address leads there from then on.', { nullable: true })
  replacedBy?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Its translations stay then; without it they are put away with it.' })
  @IsOptional()
  @IsBoolean()
  keepTranslations?: boolean | null;
}
