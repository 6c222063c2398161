import { Injectable } from '@nestjs/common';
import { AccountVerified } from '@kehila/accounts';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { noteJoined } from '../invitation.sql';

/** Who was invited is a friend once the address is theirs; nobody is shown them before. */
@Injectable()
@WithinTransaction(AccountVerified)
export class NoteFriendJoined implements TransactionListener<AccountVerified> {
  async handle(tx: Transaction, { accountId, at }: AccountVerified): Promise<void> {
    await tx.rows(noteJoined, [accountId, at]);
  }
}
