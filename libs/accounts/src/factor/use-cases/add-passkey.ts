import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LimitReached, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { SecurityMails } from '../../mails/security-mails';
import { FreshProof } from '../../proof/fresh-proof';
import { type FactorAdded, Factors } from '../factors';
import { readFactorName } from '../factor-name';
import { PasskeyCeremonies } from '../passkey/ceremonies';
import { mostPasskeys } from '../passkey/passkey-limits';
import { insertPasskey, takeChallenge } from '../passkey/passkey.sql';

export interface NewPasskeyFields {
  readonly name: string;
  /** What the browser answered, as JSON. */
  readonly response: string;
}

/** Somebody adds a passkey: for signing in without a password, and as second step after one. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly factors: Factors,
    private readonly mails: SecurityMails,
  ) {}

  /** @throws BadInput when the name cannot be accepted. */
  async execute(actor: Actor, { name, response }: NewPasskeyFields, userAgent: string): Promise<FactorAdded | Failure> {
    const called = readFactorName(name);
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    return this.work.run<FactorAdded>({ act: 'addPasskey', actor }, async (tx) => {
      const account = await tx.row(lockAccount, [actor.accountId]);
      const asked = await tx.row(takeChallenge, [actor.sessionId, tx.now]);
      const made = asked && (await this.ceremonies.readNew(response, asked.challenge));
      if (!account || !made) return new Refused(ErrorCode.PASSKEY_REFUSED);
      const before = await this.factors.of(tx, account.id);
      if (before.passkeys >= mostPasskeys) return new LimitReached(ErrorCode.PASSKEY_LIMIT_REACHED, mostPasskeys);
      const row = [account.id, made.credentialId, made.publicKey, made.counter, made.transports, called, tx.now];
      if (!(await tx.row(insertPasskey, row))) return new Refused(ErrorCode.PASSKEY_REFUSED);
      await this.mails.tell(tx, account.id, 'factor_added');
      const holder = { accountId: account.id, sessionId: actor.sessionId, language: account.language, verified: actor.verified };
      return this.factors.added(tx, holder, before, userAgent);
    });
  }
}
