import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FlagReasonName } from '../../flag/flag-reasons';
import { FlagReason, ModerationOutcome } from '../../item/graphql/moderation.enums';
import type { VerdictName } from '../../item/decisions';

@ObjectType({ description: 'How often something was decided.' })
export class ModerationOutcomeCount {
  @Field(() => ModerationOutcome, { description: 'What.' })
  outcome: VerdictName;

  @Field(() => Int, { description: 'How often.' })
  count: number;
}

@ObjectType({ description: 'How often something was decided for a reason.' })
export class ModerationReasonCount {
  @Field(() => FlagReason, { description: 'The reason.' })
  reason: FlagReasonName;

  @Field(() => Int, { description: 'How often.' })
  count: number;
}

@ObjectType({ description: 'What was reported and decided in the last 90 days, in the spaces that everybody reads.' })
export class ModerationNumbers {
  @Field({ description: 'Since when it is counted.' })
  since: Date;

  @Field(() => Int, { description: 'Reports of people.' })
  reports: number;

  @Field(() => Int, { description: 'Decisions, those about objections not counted.' })
  decided: number;

  @Field(() => Int, { nullable: true, description: 'Minutes from the first report to the decision, for half of them at most; null when nothing was decided.' })
  medianMinutes: number | null;

  @Field(() => [ModerationOutcomeCount], { description: 'What was decided, most frequent first.' })
  outcomes: ModerationOutcomeCount[];

  @Field(() => [ModerationReasonCount], { description: 'For which reasons, most frequent first.' })
  reasons: ModerationReasonCount[];

  @Field(() => Int, { description: 'Objections that were decided.' })
  appeals: number;

  @Field(() => Int, { description: 'Of those, how many changed the decision.' })
  overturned: number;
}
