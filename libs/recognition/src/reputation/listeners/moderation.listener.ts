import { Injectable } from '@nestjs/common';
import { PublicationChanged } from '@kehila/community';
import { FlagSettled } from '@kehila/moderation';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { staffOnly } from '../../ledger/posting';

/** Who reports well is thanked. What was reported is not named: everybody reads the journal, and nobody learns who reported. */
@Injectable()
@WithinTransaction(FlagSettled)
export class SettleFlag implements TransactionListener<FlagSettled> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: FlagSettled): Promise<void> {
    if (event.outcome === 'ignored') return;
    // Who decides about a report of their own earns nothing by it.
    const withheldBy = staffOnly(event.flaggerIsStaff || event.flaggerId === event.decidedBy);
    const rule = event.outcome === 'upheld' ? 'flagUpheld' : 'flagRejected';
    const posting = { rule, to: event.flaggerId, cause: `flag:${event.flagId}`, subject: null, space: null, withheldBy, hidden: event.flaggerHidden } as const;
    await this.ledger.post(tx, 'reputation', event, [posting]);
  }
}

/** Advertising and abuse cost their author, for as long as they are gone. */
@Injectable()
@WithinTransaction(PublicationChanged)
export class TakeForAbuse implements TransactionListener<PublicationChanged> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: PublicationChanged): Promise<void> {
    const cause = `abuse:${event.contentId}`;
    if (event.from === 'removed') return this.ledger.undo(tx, 'reputation', event, cause);
    if (!event.abusive || event.authorId === null) return;
    const { authorId: to, contentId: subject, spaceId: space, authorHidden: hidden } = event;
    await this.ledger.post(tx, 'reputation', event, [{ rule: 'removedAsAbuse', to, cause, subject, space, hidden }]);
  }
}
