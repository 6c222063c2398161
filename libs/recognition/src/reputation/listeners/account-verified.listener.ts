import { Injectable } from '@nestjs/common';
import { AccountVerified } from '@kehila/accounts';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';

/** Every account opens with 1. */
@Injectable()
@WithinTransaction(AccountVerified)
export class WelcomeWithReputation implements TransactionListener<AccountVerified> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: AccountVerified): Promise<void> {
    await this.ledger.post(tx, 'reputation', event, [{ rule: 'joined', to: event.accountId, cause: `joined:${event.accountId}`, subject: null, space: null }]);
  }
}
