import { Injectable } from '@nestjs/common';
import { MergeUndone, QuestionMoved, SplitUndone, ThreadContents, ThreadsMerged } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ItemRepository } from '../item.repository';

type Rearranged = QuestionMoved | ThreadsMerged | MergeUndone | SplitUndone;

/** A text that came to another space is judged by those who moderate there, also what was decided about it before. */
@Injectable()
@WithinTransaction(QuestionMoved, ThreadsMerged, MergeUndone, SplitUndone)
export class ItemsFollowTexts implements TransactionListener<Rearranged> {
  constructor(
    private readonly contents: ThreadContents,
    private readonly items: ItemRepository,
  ) {}

  async handle(tx: Transaction, event: Rearranged): Promise<void> {
    for (const [questionId, spaceId] of threadsOf(event)) await this.items.place(tx, await this.contents.idsOf(tx, questionId), spaceId);
  }
}

function threadsOf(event: Rearranged): (readonly [questionId: string, spaceId: string])[] {
  const thread = [event.questionId, event.spaceId] as const;
  return event instanceof MergeUndone ? [thread, [event.mergedQuestionId, event.mergedSpaceId]] : [thread];
}
