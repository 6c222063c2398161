import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { Tags } from '@kehila/spaces';
import { ContentMoving } from '../merge/content.moving';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import { QuestionMoved } from './move.events';
import { MoveRepository } from './move.repository';
import type { Clocks } from './moved-clocks';

/** A thread that is locked gets another space, with what is counted for each. */
@Injectable()
export class Rehousing {
  constructor(
    private readonly moves: MoveRepository,
    private readonly tags: Tags,
    private readonly moving: ContentMoving,
  ) {}

  async rehouse(tx: Transaction, thread: Thread, spaceId: string, clocks: Clocks): Promise<void> {
    const tagIds = await this.moves.place(tx, thread, spaceId, clocks);
    // Who is staff there, and so no peer, may differ.
    await this.moving.recount(tx, [thread.id]);
    await this.tags.count(tx, thread.spaceId, [], tagIds);
    await this.tags.count(tx, spaceId, tagIds, []);
    await tx.record(new QuestionMoved({ questionId: thread.id, spaceId, fromSpaceId: thread.spaceId, movedBy: actingAccount(tx.actor), at: tx.now }));
  }
}
