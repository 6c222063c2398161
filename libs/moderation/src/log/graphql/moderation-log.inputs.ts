import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { HasNoNul } from '@kehila/community';
import { PageArgs } from '@kehila/platform';
import type { FlagReasonName } from '../../flag/flag-reasons';
import type { VerdictName } from '../../item/decisions';
import { FlagReason, ModerationOutcome } from '../../item/graphql/moderation.enums';

@ArgsType()
export class ModerationLogArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all where the caller moderates when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  @HasNoNul()
  space?: string | null;

  @Field(() => ModerationOutcome, { nullable: true, description: 'Only this outcome; all when absent.' })
  @IsOptional()
  @IsIn(Object.values(ModerationOutcome))
  decision?: VerdictName | null;

  @Field(() => FlagReason, { nullable: true, description: 'Only for this reason; all when absent.' })
  @IsOptional()
  @IsIn(Object.values(FlagReason))
  reason?: FlagReasonName | null;
}
