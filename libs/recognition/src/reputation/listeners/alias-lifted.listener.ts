import { Injectable } from '@nestjs/common';
import { AliasLifted } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';

/** What somebody earned under an alias counts publicly from the moment they show the name. */
@Injectable()
@WithinTransaction(AliasLifted)
export class PublishAliasPoints implements TransactionListener<AliasLifted> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: AliasLifted): Promise<void> {
    await this.ledger.publish(tx, event, event.accountId, event.contentIds);
  }
}
