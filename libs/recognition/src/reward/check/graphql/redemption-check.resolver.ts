import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  isFailure,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { Redemption } from '../../graphql/redemption.type';
import { RedemptionReader } from '../../redemption.reader';
import { RedemptionCheckReader } from '../redemption-check.reader';
import { ClearRedemption } from '../use-cases/clear-redemption';
import { ClearRedemptionInput } from './redemption-check.inputs';
import { type DoubtfulRedemption, DoubtfulRedemptionConnection } from './redemption-check.type';

const ClearRedemptionResult = resultUnion('ClearRedemptionResult', Redemption, [NotFound, NotAllowed, Refused, StateRefused]);

@Resolver()
export class RedemptionCheckResolver {
  constructor(
    private readonly checks: RedemptionCheckReader,
    private readonly redemptions: RedemptionReader,
    private readonly clearing: ClearRedemption,
  ) {}

  @Query(() => DoubtfulRedemptionConnection, {
    description:
      'What people asked for and has to be checked first, who waits longest first, for who decides about it; else nothing. Never one’s own, nor of people with whom one is in a ring of votes.',
  })
  @Allow('signedIn')
  doubtfulRedemptions(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<DoubtfulRedemption>> {
    return this.checks.page(actor, first, after);
  }

  @Mutation(() => ClearRedemptionResult, {
    description: 'Says that what was found about a purchase means nothing: it goes on, and the same does not come back. Staff.',
  })
  @Rate('act')
  @Allow('signedIn')
  async clearRedemption(@CurrentActor() actor: Actor, @Args('input') input: ClearRedemptionInput) {
    const outcome = await this.clearing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.redemptions.byId(actor, outcome.redemptionId);
  }
}
