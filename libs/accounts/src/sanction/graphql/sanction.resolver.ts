import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { Sanctions } from '../sanctions.reader';
import { LiftSanction } from '../use-cases/lift-sanction';
import { SanctionAccount } from '../use-cases/sanction-account';
import { LiftSanctionInput, SanctionAccountInput } from './sanction.inputs';
import { Sanction } from './sanction.type';

const SanctionAccountResult = resultUnion('SanctionAccountResult', Sanction, [NotFound, NotAllowed, StateRefused, Refused]);
const LiftSanctionResult = resultUnion('LiftSanctionResult', Sanction, [NotFound, NotAllowed, StateRefused, Refused]);

@Resolver()
export class SanctionResolver {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly imposing: SanctionAccount,
    private readonly lifting: LiftSanction,
  ) {}

  /** Warns, silences or suspends an account. */
  @Mutation(() => SanctionAccountResult, { description: 'Warns, silences or suspends an account; the person is told why and until when. Needs SANCTION.' })
  @Rate('act')
  @Allow('signedIn')
  async sanctionAccount(@CurrentActor() actor: Actor, @Args('input') input: SanctionAccountInput): Promise<Sanction | Failure> {
    const outcome = await this.imposing.execute(actor, input);
    return isFailure(outcome) ? outcome : (await this.sanctions.byId(outcome.sanctionId))!;
  }

  /** Ends a silence or a suspension. */
  @Mutation(() => LiftSanctionResult, { description: 'Ends a silence or a suspension before its time. Needs SANCTION.' })
  @Rate('act')
  @Allow('signedIn')
  async liftSanction(@CurrentActor() actor: Actor, @Args('input') input: LiftSanctionInput): Promise<Sanction | Failure> {
    const outcome = await this.lifting.execute(actor, input);
    return isFailure(outcome) ? outcome : (await this.sanctions.byId(outcome.sanctionId))!;
  }
}
