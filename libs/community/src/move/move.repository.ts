import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { Thread } from '../thread/thread.entity';
import { type Clocks, clocksOf } from './moved-clocks';

/** The last move of a question that still stands. */
export interface StandingMove {
  readonly id: string;
  readonly fromSpaceId: string;
  /** As they were before, and as the move set them. */
  readonly clocksBefore: Clocks;
  readonly clocksAfter: Clocks;
}

interface MoveRow {
  id: string;
  from_space_id: string;
  clocks_before: Clocks;
  clocks_after: Clocks;
}

const keep = prepared<never>(
  'community_move_keep',
  `insert into question_move (question_id, from_space_id, to_space_id, moved_at, clocks_before, clocks_after) values ($1, $2, $3, $4, $5, $6)`,
);

const last = prepared<MoveRow>(
  'community_move_last',
  `select id, from_space_id, clocks_before, clocks_after from question_move where question_id = $1 and undone_at is null order by id desc limit 1`,
);

const end = prepared<never>('community_move_end', `update question_move set undone_at = $2 where id = $1`);

const place = prepared<{ tag_ids: string[] }>(
  'community_move_place',
  `update question set space_id = $2, staff_join_at = $3, answer_due_at = $4, solution_due_at = $5 where id = $1 returning tag_ids`,
);

@Injectable()
export class MoveRepository {
  async keep(tx: Transaction, thread: Thread, spaceId: string, clocks: Clocks): Promise<void> {
    await tx.rows(keep, [thread.id, thread.spaceId, spaceId, tx.now, clocksOf(thread), clocks]);
  }

  /** Undefined when it stands where it was asked. */
  async last(tx: Transaction, thread: Thread): Promise<StandingMove | undefined> {
    const row = await tx.row(last, [thread.id]);
    return row && { id: row.id, fromSpaceId: row.from_space_id, clocksBefore: row.clocks_before, clocksAfter: row.clocks_after };
  }

  async end(tx: Transaction, move: StandingMove): Promise<void> {
    await tx.rows(end, [move.id, tx.now]);
  }

  /** Answers the ids of its tags. */
  async place(tx: Transaction, thread: Thread, spaceId: string, clocks: Clocks): Promise<readonly string[]> {
    const row = await tx.row(place, [thread.id, spaceId, ...clocks]);
    return row?.tag_ids ?? [];
  }
}
