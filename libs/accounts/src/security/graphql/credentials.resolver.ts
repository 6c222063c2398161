import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, OpenBeforeTerms, Rate } from '@kehila/platform';
import { ConfirmEmailChange } from '../../email-change/use-cases/confirm-email-change';
import { RequestEmailChange } from '../../email-change/use-cases/request-email-change';
import { WithdrawEmailChange } from '../../email-change/use-cases/withdraw-email-change';
import { ChangePassword } from '../../password/use-cases/change-password';
import { OwnSecurity } from './own-security';
import { ChangePasswordInput, ConfirmEmailChangeInput, RequestEmailChangeInput, WithdrawEmailChangeInput } from './security.inputs';
import { ChangePasswordResult, ConfirmEmailChangeResult, RequestEmailChangeResult, WithdrawEmailChangeResult } from './security.results';
import type { EmailChangeConfirmed, Security } from './security.types';

/** What somebody signs in with first: address and password. */
@OpenBeforeTerms()
@Resolver()
export class CredentialsResolver {
  constructor(
    private readonly own: OwnSecurity,
    private readonly passwords: ChangePassword,
    private readonly requests: RequestEmailChange,
    private readonly confirmations: ConfirmEmailChange,
    private readonly withdrawals: WithdrawEmailChange,
  ) {}

  /** Sets another password. */
  @Mutation(() => ChangePasswordResult, { description: 'Sets another password, asked for with the one of now; ends all other sessions.' })
  @Rate('act')
  @Allow('session')
  async changePassword(@CurrentActor() actor: Actor, @Args('input') input: ChangePasswordInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.passwords.execute(actor, input));
  }

  /** Asks for another address. */
  @Mutation(() => RequestEmailChangeResult, {
    description:
      'Asks for another address: a link goes to the new one and another to the one of now, and both are needed. The answer is the same for known and unknown addresses.',
  })
  @Rate('reset')
  @Allow('session')
  async requestEmailChange(@CurrentActor() actor: Actor, @Args('input') input: RequestEmailChangeInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.requests.execute(actor, input.email));
  }

  /** Opens a link of a change of the address. */
  @Mutation(() => ConfirmEmailChangeResult, {
    description: 'Opens one of the two links of a change of the address, each once; with the second one the address is changed.',
  })
  @Rate('factor')
  @Allow('anyone')
  async confirmEmailChange(@CurrentActor() actor: Actor, @Args('input') input: ConfirmEmailChangeInput): Promise<EmailChangeConfirmed | Failure> {
    return this.confirmations.execute(actor, input.token);
  }

  /** Keeps the address. */
  @Mutation(() => WithdrawEmailChangeResult, { description: 'Keeps the address of now: the links of the change open nothing any more.' })
  @Rate('act')
  @Allow('session')
  async withdrawEmailChange(@CurrentActor() actor: Actor, @Args('input') input: WithdrawEmailChangeInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.withdrawals.execute(actor, input.emailChangeId));
  }
}
