import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { ResetSecondFactor } from '../../factor/use-cases/reset-second-factor';
import { FreshProof } from '../../proof/fresh-proof';
import { ResetSecondFactorInput } from './security.inputs';
import { ResetSecondFactorResult } from './security.results';
import type { SecondFactorWasReset } from './security.types';

/** For administrators: helping somebody who lost everything they signed in with. */
@Resolver()
export class ResetFactorResolver {
  constructor(
    private readonly resets: ResetSecondFactor,
    private readonly proof: FreshProof,
  ) {}

  /** Takes somebody's second factors away. */
  @Mutation(() => ResetSecondFactorResult, {
    description: 'Takes all second factors of an account away, and ends its sessions and access tokens. The person is told by mail.',
  })
  @Rate('act')
  @Allow('administrator')
  async resetSecondFactor(@CurrentActor() actor: Actor, @Args('input') input: ResetSecondFactorInput): Promise<SecondFactorWasReset | Failure> {
    const outcome = (await this.proof.refusal(actor)) ?? (await this.resets.execute(actor, input.accountId));
    return isFailure(outcome) ? outcome : { accountId: outcome.accountId };
  }
}
