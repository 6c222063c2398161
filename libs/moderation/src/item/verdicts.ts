import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { ModerationItemDecided } from './item.events';
import { ItemRepository, type Judged, type NewDecision } from './item.repository';

/** Writes down what was decided about an item that is locked, so that whom it concerns hears of it. */
@Injectable()
export class Verdicts {
  constructor(private readonly items: ItemRepository) {}

  async give(tx: Transaction, { id: itemId, subjectKind, subjectId }: Judged, decision: NewDecision): Promise<void> {
    const decisionId = await this.items.decide(tx, itemId, decision);
    const { decision: what, reason, concernsId, decidedBy } = decision;
    await tx.record(
      new ModerationItemDecided({ itemId, decisionId, subjectKind, subjectId, decision: what, reason, concernsId, decidedBy, at: tx.now }),
    );
  }
}
