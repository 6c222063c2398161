import { Injectable } from '@nestjs/common';
import { type Actor, dayInWords, type Failure, Mailer, StateRefused, UnitOfWork } from '@kehila/platform';
import { changeState, lockAccount, stateOn } from '../../account/account.sql';
import { deletionRequestedMail } from '../../mails/account-mails';
import { PublicAddress } from '../../mails/public-address';
import { PasswordProof } from '../../proof/password-proof';
import { endSessionsOf } from '../../session/session.sql';
import { AccountDeletionRequested } from '../account-deletion.events';
import { addressOf, insertDeletion } from '../account-deletion.sql';

const day = 86_400_000;
/** So long somebody can think again. */
export const waitingDays = 14;

/** Somebody wants to go for good. They are signed out everywhere, and have time to come back. */
@Injectable()
export class RequestAccountDeletion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: PasswordProof,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  async execute(actor: Actor, password: string): Promise<AccountDeletionRequested | Failure> {
    const refusal = await this.proof.refusal(actor, password);
    if (refusal) return refusal;
    return this.work.run({ act: 'requestAccountDeletion', actor }, async (tx) => {
      const account = (await tx.row(lockAccount, [actor.accountId]))!;
      const state = stateOn(account, tx.now);
      if (state !== 'active' && state !== 'silenced') return new StateRefused(state);
      await this.proof.settle(tx, actor);
      const dueAt = new Date(tx.now.getTime() + waitingDays * day);
      await tx.rows(insertDeletion, [account.id, tx.now, dueAt, state]);
      await tx.rows(changeState, [account.id, 'deletion_requested', account.sanctioned_until]);
      await tx.rows(endSessionsOf, [account.id, tx.now]);
      const to = await tx.row(addressOf, [account.id]);
      const link = this.address.url(`/${account.language}/sign-in`);
      if (to) await this.mailer.send(tx, { to: to.email, ...deletionRequestedMail(account.language, link, dayInWords(dueAt, account.language)) });
      return tx.record(new AccountDeletionRequested({ accountId: account.id, dueAt, at: tx.now }));
    });
  }
}
