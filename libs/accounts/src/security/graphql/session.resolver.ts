import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, CurrentContext, type Failure, type GraphqlContext, OpenBeforeTerms, Rate } from '@kehila/platform';
import { SessionCookies } from '../../cookie/session-cookies';
import { ConfirmIdentity } from '../../proof/use-cases/confirm-identity';
import { ConfirmIdentityByPasskey } from '../../proof/use-cases/confirm-identity-by-passkey';
import { EndSession } from '../../session/use-cases/end-session';
import { SignOutEverywhere } from '../../session/use-cases/sign-out-everywhere';
import { OwnSecurity } from './own-security';
import { ConfirmIdentityByPasskeyInput, ConfirmIdentityInput, EndSessionInput, SignOutEverywhereInput } from './security.inputs';
import { ConfirmIdentityByPasskeyResult, ConfirmIdentityResult, EndSessionResult, SignOutEverywhereResult } from './security.results';
import type { Security, SignedOutEverywhere } from './security.types';

/** Where somebody is signed in, and whether it is still them. */
@OpenBeforeTerms()
@Resolver()
export class SessionResolver {
  constructor(
    private readonly own: OwnSecurity,
    private readonly confirmations: ConfirmIdentity,
    private readonly passkeyConfirmations: ConfirmIdentityByPasskey,
    private readonly ends: EndSession,
    private readonly signOuts: SignOutEverywhere,
    private readonly cookies: SessionCookies,
  ) {}

  /** Shows again who is there. */
  @Mutation(() => ConfirmIdentityResult, { description: 'Shows again who is there, by password or code: for ten minutes they may change how they sign in.' })
  @Rate('act')
  @Allow('session')
  async confirmIdentity(@CurrentActor() actor: Actor, @Args('input') input: ConfirmIdentityInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.confirmations.execute(actor, input));
  }

  /** The same by a passkey. */
  @Mutation(() => ConfirmIdentityByPasskeyResult, {
    description: 'Shows again who is there, by a passkey; beginPasskey with the purpose CONFIRM comes before.',
  })
  @Rate('act')
  @Allow('session')
  async confirmIdentityByPasskey(@CurrentActor() actor: Actor, @Args('input') input: ConfirmIdentityByPasskeyInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.passkeyConfirmations.execute(actor, input.response));
  }

  /** Signs another device out. */
  @Mutation(() => EndSessionResult, { description: 'Signs a device of the caller out; its next request is an anonymous reader’s.' })
  @Rate('act')
  @Allow('session')
  async endSession(@CurrentActor() actor: Actor, @Args('input') input: EndSessionInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.ends.execute(actor, input.sessionId));
  }

  /** Signs out everywhere, or everywhere else. */
  @Mutation(() => SignOutEverywhereResult, { description: 'Signs out on all devices, or on all others, and revokes all access tokens.' })
  @Rate('act')
  @Allow('session')
  async signOutEverywhere(@CurrentContext() context: GraphqlContext, @Args('input') input: SignOutEverywhereInput): Promise<SignedOutEverywhere> {
    await this.signOuts.execute(context.actor, input.scope);
    if (input.scope === 'ALL') this.cookies.leave(context);
    return { done: true };
  }
}
