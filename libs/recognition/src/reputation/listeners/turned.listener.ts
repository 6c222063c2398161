import { Injectable } from '@nestjs/common';
import { TextTurned } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { causeOfVote } from './vote.listener';

/** A comment earns nothing by votes. What the answer earned by them is taken back with it, and comes again with it. */
@Injectable()
@WithinTransaction(TextTurned)
export class TurnPoints implements TransactionListener<TextTurned> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: TextTurned): Promise<void> {
    const causes = (contentId: string, voters: readonly string[]) => voters.map((voterId) => causeOfVote({ contentId, voterId }));
    await this.ledger.undo(tx, 'reputation', event, ...causes(event.fromId, event.votersBefore));
    await this.ledger.restore(tx, event, causes(event.toId, event.votersAgain), { hidden: event.authorHidden });
  }
}
