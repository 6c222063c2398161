import { Injectable } from '@nestjs/common';
import { ContentHeld, ContentSuspected, HeldDecided } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ItemRepository } from '../item.repository';
import { Verdicts } from '../verdicts';

/** As urgent as a first report of advertising: somebody waits. */
const urgencyOfHeld = 20;

/** Less urgent than what a person says. */
const urgencyOfSuspected = 5;

/** What waits for approval stands in the queue. */
@Injectable()
@WithinTransaction(ContentHeld)
export class QueueHeldText implements TransactionListener<ContentHeld> {
  constructor(private readonly items: ItemRepository) {}

  async handle(tx: Transaction, { contentKind: kind, contentId: id, spaceId, findings }: ContentHeld): Promise<void> {
    await this.items.openHeld(tx, { kind, id, spaceId, priority: urgencyOfHeld, findings });
  }
}

/** What everybody sees and looks wrong stands there too. */
@Injectable()
@WithinTransaction(ContentSuspected)
export class QueueSuspectedText implements TransactionListener<ContentSuspected> {
  constructor(private readonly items: ItemRepository) {}

  async handle(tx: Transaction, { contentKind: kind, contentId: id, spaceId, findings }: ContentSuspected): Promise<void> {
    await this.items.openSuspected(tx, { kind, id, spaceId, priority: urgencyOfSuspected, findings });
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
