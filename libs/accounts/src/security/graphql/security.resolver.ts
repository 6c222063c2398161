import { Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '@kehila/platform';
import { FreshProof } from '../../proof/fresh-proof';
import { SecurityReader } from '../security.reader';
import { OwnSecurity } from './own-security';
import { AccessToken, AuthenticatorApp, EmailChange, OwnSession, Passkey, PendingApp, Security } from './security.types';

@Resolver(() => Security)
export class SecurityResolver {
  constructor(
    private readonly own: OwnSecurity,
    private readonly reader: SecurityReader,
    private readonly proof: FreshProof,
  ) {}

  /** How the caller signs in. */
  @Query(() => Security, { description: 'How the caller signs in, and where they are signed in.' })
  @Allow('session')
  security(@CurrentActor() actor: Actor): Promise<Security> {
    return this.own.of(actor);
  }

  @ResolveField(() => Date, { nullable: true, description: 'Until when they may change how they sign in without showing again who they are; null: not now.' })
  provenUntil(@CurrentActor() actor: Actor): Promise<Date | null> {
    return this.proof.until(actor);
  }

  @ResolveField(() => Boolean, { description: 'Whether there is a password at all.' })
  hasPassword(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.reader.hasPassword(actor);
  }

  @ResolveField(() => [OwnSession], { description: 'Where they are signed in, the newest use first; at most ten.' })
  sessions(@CurrentActor() actor: Actor): Promise<OwnSession[]> {
    return this.reader.sessions(actor);
  }

  @ResolveField(() => AuthenticatorApp, { nullable: true, description: 'The authenticator app, if there is one.' })
  authenticatorApp(@CurrentActor() actor: Actor): Promise<AuthenticatorApp | null> {
    return this.reader.app(actor);
  }

  @ResolveField(() => PendingApp, {
    nullable: true,
    description: 'The app that is being set up; null where there is none, or who asks has not just shown who they are.',
  })
  pendingApp(@CurrentActor() actor: Actor): Promise<PendingApp | null> {
    return this.reader.pendingApp(actor);
  }

  @ResolveField(() => [Passkey], { description: 'At most ten.' })
  passkeys(@CurrentActor() actor: Actor): Promise<Passkey[]> {
    return this.reader.passkeys(actor);
  }

  @ResolveField(() => Int, { description: 'Recovery codes that were not used.' })
  recoveryCodesLeft(@CurrentActor() actor: Actor): Promise<number> {
    return this.reader.recoveryCodesLeft(actor);
  }

  @ResolveField(() => [AccessToken], { description: 'Those that work, the newest first; at most twenty.' })
  accessTokens(@CurrentActor() actor: Actor): Promise<AccessToken[]> {
    return this.reader.accessTokens(actor);
  }

  @ResolveField(() => EmailChange, { nullable: true, description: 'The change of the address that waits for its links.' })
  emailChange(@CurrentActor() actor: Actor): Promise<EmailChange | null> {
    return this.reader.emailChange(actor);
  }
}
