import { Injectable } from '@nestjs/common';
import { TextTurned } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ItemRepository } from '../item.repository';

/** What was reported and decided is about the text, whether it is an answer or a comment. */
@Injectable()
@WithinTransaction(TextTurned)
export class ItemsFollowTurned implements TransactionListener<TextTurned> {
  constructor(private readonly items: ItemRepository) {}

  async handle(tx: Transaction, { fromKind, fromId, toKind, toId }: TextTurned): Promise<void> {
    await this.items.follow(tx, { subjectKind: fromKind, subjectId: fromId }, { subjectKind: toKind, subjectId: toId });
  }
}
