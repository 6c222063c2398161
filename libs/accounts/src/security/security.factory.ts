import { type Actor, Authenticator, isFailure } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { Secret, TOTP } from 'otpauth';
import { accountIn, goodPassword, nobody } from '../accounts.factory';
import type { NewAccount } from '../account/use-cases/create-account';
import { BeginApp } from '../factor/use-cases/begin-app';
import { ConfirmApp } from '../factor/use-cases/confirm-app';
import { HalfSignIn } from '../sign-in/half/half-sign-in';
import { SignIn } from '../sign-in/use-cases/sign-in';
import type { OpenedSession } from '../session/sessions';
import { SecurityReader } from './security.reader';

export const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const step = 30_000;

/** Somebody with a password, signed in by it. */
export interface Member {
  readonly accountId: string;
  readonly email: string;
  session: OpenedSession;
}

export async function memberIn(kehila: BootedFeatures, fields: Partial<NewAccount> = {}): Promise<Member> {
  const { accountId, email } = await accountIn(kehila, { password: goodPassword, ...fields });
  return { accountId, email, session: await signedIn(kehila, email) };
}

export async function signedIn(kehila: BootedFeatures, email: string): Promise<OpenedSession> {
  const outcome = await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, browser);
  if (isFailure(outcome) || outcome instanceof HalfSignIn) throw new Error(`${email} is not in`);
  return outcome;
}

/** After the password, where a second step follows. */
export async function halfSignedIn(kehila: BootedFeatures, email: string, password = goodPassword): Promise<HalfSignIn> {
  const outcome = await kehila.get(SignIn).execute(nobody, { email, password }, browser);
  if (!(outcome instanceof HalfSignIn)) throw new Error(`${email} needs no second step`);
  return outcome;
}

export const whoIs = (kehila: BootedFeatures, { token }: OpenedSession): Promise<Actor> =>
  kehila.get(Authenticator).authenticate({ sessionToken: token, language: 'en' });

/** The outcome, where a refusal would be a mistake of the spec. */
export function done<Outcome extends object>(outcome: Outcome): Exclude<Outcome, { path: string[] | null }> {
  if (isFailure(outcome)) throw new Error(`refused: ${outcome.code}`);
  return outcome as Exclude<Outcome, { path: string[] | null }>;
}

export interface App {
  /** What the app shows so many steps from now. */
  code(stepsFromNow?: number): string;
  readonly recoveryCodes: readonly string[];
}

/** Sets an authenticator app up; the member goes on under the new session. */
export async function appOf(kehila: BootedFeatures, member: Member): Promise<App> {
  done(await kehila.get(BeginApp).execute(member.session.actor, { replace: true }));
  const pending = await kehila.get(SecurityReader).pendingApp(member.session.actor);
  const totp = new TOTP({ secret: Secret.fromBase32(pending!.secret) });
  const code = (stepsFromNow = 0) => totp.generate({ timestamp: kehila.clock.now().getTime() + stepsFromNow * step });
  const added = done(await kehila.get(ConfirmApp).execute(member.session.actor, code(), browser));
  member.session = added.session;
  // The code that has just been shown is used up.
  kehila.clock.advance(step);
  return { code, recoveryCodes: added.recoveryCodes };
}
