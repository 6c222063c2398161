import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { ReasonField } from '@kehila/accounts';
import { ActInput } from '@kehila/community';
import { PageArgs, RowIdField } from '@kehila/platform';
import type { RedemptionStateName } from '../redemption.states';
import { RedemptionState } from './reward.enums';

const longestReason = 500;

@InputType({ description: 'A reward to have.' })
export class RedeemRewardInput extends ActInput {
  @RowIdField('Which reward.')
  rewardId: string;
}

@InputType({ isAbstract: true })
export abstract class RedemptionActInput extends ActInput {
  @RowIdField('Which purchase.')
  redemptionId: string;
}

@InputType({ description: 'A purchase to take back, or to call off.' })
export class CancelRedemptionInput extends RedemptionActInput {}

@InputType({ description: 'A purchase to approve.' })
export class ApproveRedemptionInput extends RedemptionActInput {}

@InputType({ description: 'A purchase that was handed over.' })
export class FulfilRedemptionInput extends RedemptionActInput {}

@InputType({ description: 'A purchase to refuse.' })
export class RefuseRedemptionInput extends RedemptionActInput {
  @ReasonField('Why, for who asked.', longestReason)
  reason: string;
}

@InputType({ description: 'A purchase to refund.' })
export class RefundRedemptionInput extends RedemptionActInput {
  @ReasonField('Why, for who had it.', longestReason)
  reason: string;
}

@ArgsType()
export class RedemptionsArgs extends PageArgs {
  @Field(() => RedemptionState, { defaultValue: 'held', description: 'Those that stand there; who waits longest comes first.' })
  @IsIn(Object.values(RedemptionState))
  state: RedemptionStateName = 'held';
}
