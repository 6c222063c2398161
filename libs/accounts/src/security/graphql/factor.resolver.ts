import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, CurrentContext, type Failure, type GraphqlContext, isFailure, OpenBeforeTerms, Rate } from '@kehila/platform';
import { SessionCookies } from '../../cookie/session-cookies';
import type { FactorAdded } from '../../factor/factors';
import { AddPasskey } from '../../factor/use-cases/add-passkey';
import { BeginApp } from '../../factor/use-cases/begin-app';
import { BeginPasskey } from '../../factor/use-cases/begin-passkey';
import { ConfirmApp } from '../../factor/use-cases/confirm-app';
import { RemoveApp } from '../../factor/use-cases/remove-app';
import { RemovePasskey } from '../../factor/use-cases/remove-passkey';
import { RenamePasskey } from '../../factor/use-cases/rename-passkey';
import { RenewRecoveryCodes } from '../../factor/use-cases/renew-recovery-codes';
import { OwnSecurity } from './own-security';
import {
  AddPasskeyInput,
  BeginAuthenticatorAppInput,
  BeginPasskeyInput,
  ConfirmAuthenticatorAppInput,
  RemoveAuthenticatorAppInput,
  RemovePasskeyInput,
  RenamePasskeyInput,
  RenewRecoveryCodesInput,
} from './security.inputs';
import {
  AddPasskeyResult,
  BeginAuthenticatorAppResult,
  BeginPasskeyResult,
  ConfirmAuthenticatorAppResult,
  RemoveAuthenticatorAppResult,
  RemovePasskeyResult,
  RenamePasskeyResult,
  RenewRecoveryCodesResult,
} from './security.results';
import type { PasskeyAsked, RecoveryCodesRenewed, SecondFactorAdded, Security } from './security.types';

/** The second step of signing in: app, passkeys, recovery codes. */
@OpenBeforeTerms()
@Resolver()
export class FactorResolver {
  constructor(
    private readonly own: OwnSecurity,
    private readonly cookies: SessionCookies,
    private readonly apps: BeginApp,
    private readonly appConfirmations: ConfirmApp,
    private readonly appRemovals: RemoveApp,
    private readonly codes: RenewRecoveryCodes,
    private readonly asks: BeginPasskey,
    private readonly additions: AddPasskey,
    private readonly renames: RenamePasskey,
    private readonly removals: RemovePasskey,
  ) {}

  /** Begins to set up an authenticator app. */
  @Mutation(() => BeginAuthenticatorAppResult, { description: 'Begins to set up an authenticator app: its secret is the pendingApp for 15 minutes.' })
  @Rate('act')
  @Allow('session')
  async beginAuthenticatorApp(@CurrentActor() actor: Actor, @Args('input') input: BeginAuthenticatorAppInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.apps.execute(actor, input));
  }

  /** The app shows its first code. */
  @Mutation(() => ConfirmAuthenticatorAppResult, {
    description: 'The app that is being set up shows its first code and counts from now on; the session gets a new id.',
  })
  @Rate('act')
  @Allow('session')
  async confirmAuthenticatorApp(
    @CurrentContext() context: GraphqlContext,
    @Args('input') input: ConfirmAuthenticatorAppInput,
  ): Promise<SecondFactorAdded | Failure> {
    return this.added(context, await this.appConfirmations.execute(context.actor, input.code, context.userAgent));
  }

  /** Takes the app away. */
  @Mutation(() => RemoveAuthenticatorAppResult, { description: 'Takes the authenticator app away; the last factor of somebody whose role needs one stays.' })
  @Rate('act')
  @Allow('session')
  async removeAuthenticatorApp(@CurrentActor() actor: Actor, @Args('input') input: RemoveAuthenticatorAppInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.appRemovals.execute(actor, input));
  }

  /** New recovery codes. */
  @Mutation(() => RenewRecoveryCodesResult, { description: 'Ten new recovery codes, told this once, in the place of those from before.' })
  @Rate('act')
  @Allow('session')
  async renewRecoveryCodes(@CurrentActor() actor: Actor, @Args('input') _input: RenewRecoveryCodesInput): Promise<RecoveryCodesRenewed | Failure> {
    const outcome = await this.codes.execute(actor);
    return isFailure(outcome) ? outcome : { recoveryCodes: outcome.codes };
  }

  /** What the browser asks its authenticator. */
  @Mutation(() => BeginPasskeyResult, { description: 'What the browser is to ask its authenticator: to sign in, to confirm, or to make a new passkey.' })
  @Rate('factor')
  @Allow('anyone')
  async beginPasskey(@CurrentContext() context: GraphqlContext, @Args('input') input: BeginPasskeyInput): Promise<PasskeyAsked | Failure> {
    const outcome = await this.asks.execute(context.actor, input.purpose);
    if (isFailure(outcome)) return outcome;
    if (outcome.secret !== null) this.cookies.waitForSecondStep(context, outcome.secret);
    return { options: outcome.options };
  }

  /** Adds a passkey. */
  @Mutation(() => AddPasskeyResult, { description: 'Adds the passkey that the browser has made; the session gets a new id.' })
  @Rate('act')
  @Allow('session')
  async addPasskey(@CurrentContext() context: GraphqlContext, @Args('input') input: AddPasskeyInput): Promise<SecondFactorAdded | Failure> {
    return this.added(context, await this.additions.execute(context.actor, input, context.userAgent));
  }

  /** Calls a passkey otherwise. */
  @Mutation(() => RenamePasskeyResult, { description: 'Calls a passkey of the caller otherwise.' })
  @Rate('act')
  @Allow('session')
  async renamePasskey(@CurrentActor() actor: Actor, @Args('input') input: RenamePasskeyInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.renames.execute(actor, input.passkeyId, input.name));
  }

  /** Takes a passkey away. */
  @Mutation(() => RemovePasskeyResult, { description: 'Takes a passkey away; the last factor of somebody whose role needs one stays.' })
  @Rate('act')
  @Allow('session')
  async removePasskey(@CurrentActor() actor: Actor, @Args('input') input: RemovePasskeyInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.removals.execute(actor, input.passkeyId));
  }

  private async added(context: GraphqlContext, outcome: FactorAdded | Failure): Promise<SecondFactorAdded | Failure> {
    if (isFailure(outcome)) return outcome;
    this.cookies.replace(context, outcome.session);
    return { recoveryCodes: outcome.recoveryCodes, security: await this.own.of(context.actor) };
  }
}
