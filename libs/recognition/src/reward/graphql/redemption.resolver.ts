import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  type Failure,
  isFailure,
  LimitReached,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { TierMissing } from '../../loyalty/tier/tier.errors';
import { RedemptionReader } from '../redemption.reader';
import { PointsMissing } from '../reward.errors';
import type { RedemptionMoved } from '../reward.events';
import { CancelRedemption } from '../use-cases/cancel-redemption';
import { DecideRedemption } from '../use-cases/decide-redemption';
import { RedeemReward } from '../use-cases/redeem-reward';
import {
  ApproveRedemptionInput,
  CancelRedemptionInput,
  FulfilRedemptionInput,
  RedeemRewardInput,
  RedemptionsArgs,
  RefundRedemptionInput,
  RefuseRedemptionInput,
} from './redemption.inputs';
import { Redemption, RedemptionConnection } from './redemption.type';

const RedeemRewardResult = resultUnion('RedeemRewardResult', Redemption, [NotFound, NotAllowed, TierMissing, PointsMissing, LimitReached, Refused]);
const CancelRedemptionResult = resultUnion('CancelRedemptionResult', Redemption, [NotFound, NotAllowed, StateRefused]);
const decided = [NotFound, NotAllowed, Refused, StateRefused] as const;
const ApproveRedemptionResult = resultUnion('ApproveRedemptionResult', Redemption, decided);
const RefuseRedemptionResult = resultUnion('RefuseRedemptionResult', Redemption, decided);
const FulfilRedemptionResult = resultUnion('FulfilRedemptionResult', Redemption, decided);
const RefundRedemptionResult = resultUnion('RefundRedemptionResult', Redemption, decided);

@Resolver()
export class RedemptionResolver {
  constructor(
    private readonly redemptions: RedemptionReader,
    private readonly redeem: RedeemReward,
    private readonly cancellation: CancelRedemption,
    private readonly decision: DecideRedemption,
  ) {}

  @Query(() => RedemptionConnection, { description: 'What the caller asked for, newest first.' })
  @Allow('signedIn')
  myRedemptions(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<Redemption>> {
    return this.redemptions.own(actor.accountId!, first, after);
  }

  @Query(() => RedemptionConnection, { name: 'redemptions', description: 'What people asked for and stands there, for who decides about it; else nothing.' })
  @Allow('signedIn')
  list(@CurrentActor() actor: Actor, @Args() { state, first, after }: RedemptionsArgs): Promise<ConnectionOf<Redemption>> {
    return this.redemptions.waiting(actor, state, first, after);
  }

  @Mutation(() => RedeemRewardResult, {
    description: 'Has a reward for points: they are held until it is approved, by the rule at once or by somebody of the staff.',
  })
  @Rate('redeem')
  @Allow('signedIn')
  async redeemReward(@CurrentActor() actor: Actor, @Args('input') input: RedeemRewardInput) {
    return this.seen(actor, await this.redeem.execute(actor, input));
  }

  @Mutation(() => CancelRedemptionResult, { description: 'Takes back what the caller asked for while it waits; staff call off what was approved.' })
  @Rate('act')
  @Allow('signedIn')
  async cancelRedemption(@CurrentActor() actor: Actor, @Args('input') input: CancelRedemptionInput) {
    return this.seen(actor, await this.cancellation.execute(actor, input));
  }

  @Mutation(() => ApproveRedemptionResult, { description: 'Approves it: the held points are spent. Staff.' })
  @Rate('act')
  @Allow('signedIn')
  async approveRedemption(@CurrentActor() actor: Actor, @Args('input') input: ApproveRedemptionInput) {
    return this.seen(actor, await this.decision.execute(actor, 'approveRedemption', input));
  }

  @Mutation(() => RefuseRedemptionResult, { description: 'Refuses it: the points go back. Staff.' })
  @Rate('act')
  @Allow('signedIn')
  async refuseRedemption(@CurrentActor() actor: Actor, @Args('input') input: RefuseRedemptionInput) {
    return this.seen(actor, await this.decision.execute(actor, 'refuseRedemption', input));
  }

  @Mutation(() => FulfilRedemptionResult, { description: 'It was handed over. Staff.' })
  @Rate('act')
  @Allow('signedIn')
  async fulfilRedemption(@CurrentActor() actor: Actor, @Args('input') input: FulfilRedemptionInput) {
    return this.seen(actor, await this.decision.execute(actor, 'fulfilRedemption', input));
  }

  @Mutation(() => RefundRedemptionResult, { description: 'Gives the points back for what was handed over. Staff.' })
  @Rate('act')
  @Allow('signedIn')
  async refundRedemption(@CurrentActor() actor: Actor, @Args('input') input: RefundRedemptionInput) {
    return this.seen(actor, await this.decision.execute(actor, 'refundRedemption', input));
  }

  private seen(actor: Actor, outcome: RedemptionMoved | Failure) {
    return isFailure(outcome) ? outcome : this.redemptions.byId(actor, outcome.redemptionId);
  }
}
