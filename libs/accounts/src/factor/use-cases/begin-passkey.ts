import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LimitReached, NotAllowed, Refused, UnitOfWork } from '@kehila/platform';
import { viewerAccount } from '../../account/viewer.reader';
import { FreshProof } from '../../proof/fresh-proof';
import { hashOfSecret, newSecret } from '../../session/secret';
import { halfLastsSeconds } from '../../sign-in/half/half-sign-in';
import { insertHalf } from '../../sign-in/half/half-sign-in.sql';
import { PasskeyCeremonies } from '../passkey/ceremonies';
import { mostPasskeys } from '../passkey/passkey-limits';
import { askSession, passkeysOf } from '../passkey/passkey.sql';

export type PasskeyPurpose = 'SIGN_IN' | 'CONFIRM' | 'ADD';

export interface PasskeyAsked {
  /** For the browser, as JSON. */
  readonly options: string;
  /** Binds a sign-in to the browser; null where the session does. */
  readonly secret: string | null;
}

/** What a browser is to ask its authenticator: to sign in, to confirm who is there, or to make a new passkey. Each question is answered once, within five minutes. */
@Injectable()
export class BeginPasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly proof: FreshProof,
  ) {}

  execute(actor: Actor, purpose: PasskeyPurpose): Promise<PasskeyAsked | Failure> {
    if (purpose === 'SIGN_IN') return this.toSignIn(actor);
    if (actor.sessionId === null) return Promise.resolve(new NotAllowed('ADD_PASSKEY', { needs: ['signIn'] }));
    return purpose === 'ADD' ? this.toAdd(actor) : this.toConfirm(actor);
  }

  private async toSignIn(actor: Actor): Promise<PasskeyAsked | Failure> {
    const { challenge, options } = await this.ceremonies.askToSign([]);
    const secret = newSecret();
    return this.work.run<PasskeyAsked>({ act: 'beginPasskey', actor }, async (tx) => {
      await tx.rows(insertHalf, [hashOfSecret(secret), null, challenge, tx.now, this.end(tx.now)]);
      return { options, secret };
    });
  }

  private toConfirm(actor: Actor): Promise<PasskeyAsked | Failure> {
    return this.work.run<PasskeyAsked>({ act: 'beginPasskey', actor }, async (tx) => {
      const known = await tx.rows(passkeysOf, [actor.accountId, mostPasskeys]);
      if (known.length === 0) return new Refused(ErrorCode.FACTOR_MISSING);
      const { challenge, options } = await this.ceremonies.askToSign(known);
      await tx.rows(askSession, [actor.sessionId, challenge, this.end(tx.now)]);
      return { options, secret: null };
    });
  }

  private async toAdd(actor: Actor): Promise<PasskeyAsked | Failure> {
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    return this.work.run<PasskeyAsked>({ act: 'beginPasskey', actor }, async (tx) => {
      const known = await tx.rows(passkeysOf, [actor.accountId, mostPasskeys]);
      if (known.length >= mostPasskeys) return new LimitReached(ErrorCode.PASSKEY_LIMIT_REACHED, mostPasskeys);
      const viewer = await tx.row(viewerAccount, [actor.accountId]);
      const holder = { accountId: actor.accountId!, email: viewer?.email ?? '', displayName: viewer?.account.displayName ?? '' };
      const { challenge, options } = await this.ceremonies.askForNew(holder, known);
      await tx.rows(askSession, [actor.sessionId, challenge, this.end(tx.now)]);
      return { options, secret: null };
    });
  }

  private end(now: Date): Date {
    return new Date(now.getTime() + halfLastsSeconds * 1_000);
  }
}
