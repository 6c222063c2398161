import { Field, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import type { FlagReasonName } from '../../flag/flag-reasons';
import type { VerdictName } from '../decisions';
import { FlagReason, ModerationOutcome } from './moderation.enums';

@ObjectType({ description: 'What was decided about an item.' })
export class ModerationVerdict {
  @Field(() => ModerationOutcome, { description: 'What.' })
  decision: VerdictName;

  @Field(() => FlagReason, { nullable: true, description: 'Why; null when none was given.' })
  reason: FlagReasonName | null;

  @Field(() => String, { nullable: true, description: 'In words; null when none were said.' })
  note: string | null;

  @Field(() => Account, { nullable: true, description: 'Who; null when the account is gone.' })
  decidedBy: Account | null;

  @Field({ description: 'When.' })
  decidedAt: Date;
}
