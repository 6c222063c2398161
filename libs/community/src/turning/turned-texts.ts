import { Injectable } from '@nestjs/common';
import { type Transaction } from '@kehila/platform';
import { ContentMoving } from '../merge/content.moving';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import { TextTurned, type TurnedKind } from './turning.events';
import { type TextToTurn, TurningRepository } from './turning.repository';

/** The text as it stands from now on. */
export interface TurnedContent {
  readonly contentId: string;
}

interface Turned {
  readonly id: string;
  readonly kind: TurnedKind;
  /** What a comment hangs on. */
  readonly onId?: string;
  readonly undone?: boolean;
  /** What comments hang on, or hung on. */
  readonly touched: readonly string[];
}

interface Voters {
  readonly before?: readonly string[];
  readonly again?: readonly string[];
}

/** How every turn of a text ends: the counters follow, and the fact is recorded. */
@Injectable()
export class TurnedTexts {
  constructor(
    private readonly turns: TurningRepository,
    private readonly moving: ContentMoving,
  ) {}

  async tell(tx: Transaction, thread: Thread, text: TextToTurn, to: Turned, { before = [], again = [] }: Voters = {}): Promise<TurnedContent> {
    await this.turns.countComments(tx, to.touched);
    await this.moving.recount(tx, [thread.id]);
    await tx.record(
      new TextTurned({
        questionId: thread.id,
        spaceId: thread.spaceId,
        askerId: thread.askerId,
        fromId: text.id,
        fromKind: to.kind === 'answer' ? 'comment' : 'answer',
        toId: to.id,
        toKind: to.kind,
        onId: to.onId ?? null,
        undone: to.undone ?? false,
        authorId: text.authorId,
        authorIsStaff: text.authorIsStaff,
        authorHidden: text.authorHidden,
        votersBefore: before,
        votersAgain: again,
        turnedBy: actingAccount(tx.actor),
        at: tx.now,
      }),
    );
    return { contentId: to.id };
  }
}
