import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { ActInput, ContentIdField, HasNoNul } from '@kehila/community';
import { longest, OptionalText } from '../../inputs';
import type { RatingReasonName } from '../rating.reasons';

export const RatingReason = {
  NOT_WHAT_I_SEE: 'not_what_i_see',
  STEPS_FAILED: 'steps_failed',
  HARD_TO_UNDERSTAND: 'hard_to_understand',
  OUTDATED: 'outdated',
  OTHER: 'other',
} as const;

registerEnumType(RatingReason, {
  name: 'RatingReason',
  description: 'Why an article did not help.',
  valuesMap: {
    NOT_WHAT_I_SEE: { description: 'It does not match what the reader sees.' },
    STEPS_FAILED: { description: 'The steps did not work.' },
    HARD_TO_UNDERSTAND: { description: 'It is hard to understand.' },
    OUTDATED: { description: 'It is no longer so.' },
    OTHER: { description: 'Something else.' },
  },
});

@InputType({ description: 'Says whether an article helped.' })
export class RateArticleInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @Field({ description: 'Whether it helped.' })
  @IsBoolean()
  helpful: boolean;

  @Field(() => RatingReason, { nullable: true, description: 'Why it did not; left aside when it did.' })
  @IsOptional()
  @IsIn(Object.values(RatingReason))
  reason?: RatingReasonName | null;

  @OptionalText('What was missing, in words; at most 2,048 characters. Left aside when it helped.', longest.note)
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Readers without an account: a random key that their browser keeps, 16 to 100 characters. One rating a key.',
  })
  @IsOptional()
  @IsString()
  @MinLength(16)
  @MaxLength(longest.browserKey)
  @HasNoNul()
  browserKey?: string | null;
}
