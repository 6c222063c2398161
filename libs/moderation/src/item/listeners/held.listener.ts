import { Injectable } from '@nestjs/common';
import { ContentHeld, HeldDecided } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ItemRepository } from '../item.repository';
import { Verdicts } from '../verdicts';

/** As urgent as a first report of advertising: somebody waits. */
const priority = 20;

/** What waits for approval stands in the queue. */
@Injectable()
@WithinTransaction(ContentHeld)
export class QueueHeldText implements TransactionListener<ContentHeld> {
  constructor(private readonly items: ItemRepository) {}

  async handle(tx: Transaction, { contentKind, contentId, spaceId }: ContentHeld): Promise<void> {
    await this.items.openHeld(tx, contentKind, contentId, spaceId, priority);
  }
}

/** What was decided beside the text itself does not wait here any more. */
@Injectable()
@WithinTransaction(HeldDecided)
export class CloseHeldText implements TransactionListener<HeldDecided> {
  constructor(
    private readonly items: ItemRepository,
    private readonly verdicts: Verdicts,
  ) {}

  async handle(tx: Transaction, { contentId, authorId, published, decidedBy }: HeldDecided): Promise<void> {
    const item = await this.items.openOf(tx, contentId);
    if (item) await this.verdicts.give(tx, item, { decision: published ? 'approve' : 'remove', reason: null, note: null, concernsId: authorId, decidedBy });
  }
}
