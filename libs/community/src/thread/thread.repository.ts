import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { aliasInThread } from '../alias/alias.sql';
import { aliasSubject } from '../alias/alias-subject';
import { isContentId } from './content-id';
import { type Thread, threadOf, type ThreadRow } from './thread.entity';
import { type Viewpoint, viewpointValues, visibleQuestion } from './viewpoint';

const columns = `q.id, q.space_id, q.author_id as asker_id, q.state, q.name_hidden, q.closed_reason, q.locked_at is not null as locked, q.needs_info_at, q.urgency,
  q.asked_at, q.staff_join_at, q.answer_due_at, q.solution_due_at, q.answer_count, q.accepted_count, ${aliasInThread('q.id', '$2::bigint')} as actor_alias`;

/** The question that $4, itself or one of its answers, belongs to. What waits for approval or was hidden takes part in nothing. */
const questionOfContent = `q.id = coalesce((select x.question_id from answer x where x.id = $4), $4) and q.publication = 'visible' and ${visibleQuestion('q')}`;

/** Its author mends also what waits for approval. */
const lockQuestion = prepared<ThreadRow>(
  'community_question_lock',
  `select ${columns} from question q where q.id = $4 and ${visibleQuestion('q')} for no key update of q`,
);

/** `no key update`: the foreign keys of rows that others add to the thread need not wait. */
const lockThread = prepared<ThreadRow>('community_thread_lock', `select ${columns} from question q where ${questionOfContent} for no key update of q`);

/** Around a question, answer or comment that waits for approval. */
const lockAroundHeld = prepared<ThreadRow>(
  'community_held_lock',
  `select ${columns} from question q
   where q.id = coalesce((select x.question_id from answer x where x.id = $4), (select x.question_id from comment x where x.id = $4), $4) and ${visibleQuestion('q')}
   for no key update of q`,
);

/** Two threads in the order of their ids, so that two acts never wait for each other in a circle. */
const lockThreads = prepared<ThreadRow>(
  'community_threads_lock',
  `select ${columns} from question q where q.id = any($4::bigint[]) and q.publication = 'visible' and ${visibleQuestion('q')} order by q.id for no key update of q`,
);

/** Also a thread that was merged into another one, for the staff of its space. */
const lockMerged = prepared<ThreadRow>(
  'community_merged_threads_lock',
  `select ${columns} from question q where q.id = any($4::bigint[]) and (q.publication = 'visible' or (q.publication = 'merged' and q.space_id = any($3::bigint[])))
     and q.space_id = any($1::bigint[]) order by q.id for no key update of q`,
);

/** Taken before any thread is locked. */
const rearranging = prepared<never>('community_threads_rearranging', `select pg_advisory_xact_lock(hashtext('community.rearranging'))`);

/** The thread, then the voter's account: the limits of a day hold for all that one person votes on at once. */
const lockThreadAndVoter = prepared<ThreadRow>(
  'community_thread_and_voter_lock',
  `select ${columns} from question q, account v where ${questionOfContent} and v.id = $2 for no key update of q, v`,
);

/**
 * Locking loads for acts. Every act on a thread locks its question first; what hangs on it is read in a second statement, after the wait.
 * The viewpoint comes from before the transaction: nobody holds one connection and waits for another.
 */
@Injectable()
export class ThreadRepository {
  /** The thread of a question or an answer. Undefined when it does not exist or may not be seen. */
  lock(tx: Transaction, viewpoint: Viewpoint, contentId: string): Promise<Thread | undefined> {
    return this.load(tx, viewpoint, contentId, lockThread);
  }

  lockForEdit(tx: Transaction, viewpoint: Viewpoint, questionId: string): Promise<Thread | undefined> {
    return this.load(tx, viewpoint, questionId, lockQuestion);
  }

  lockAroundHeld(tx: Transaction, viewpoint: Viewpoint, contentId: string): Promise<Thread | undefined> {
    return this.load(tx, viewpoint, contentId, lockAroundHeld);
  }

  lockWithVoter(tx: Transaction, viewpoint: Viewpoint, contentId: string): Promise<Thread | undefined> {
    return this.load(tx, viewpoint, contentId, lockThreadAndVoter);
  }

  /** Acts that lead threads to one another lock what they meet on the way, in no order: they are rare, and done one after the other. */
  async rearranging(tx: Transaction): Promise<void> {
    await tx.rows(rearranging, []);
  }

  /** Those of the questions that can be seen, by id. */
  lockSeveral(tx: Transaction, viewpoint: Viewpoint, questionIds: readonly string[]): Promise<Map<string, Thread>> {
    return this.loadSeveral(tx, viewpoint, questionIds, lockThreads);
  }

  lockMerged(tx: Transaction, viewpoint: Viewpoint, questionIds: readonly string[]): Promise<Map<string, Thread>> {
    return this.loadSeveral(tx, viewpoint, questionIds, lockMerged);
  }

  private async loadSeveral(
    tx: Transaction,
    viewpoint: Viewpoint,
    questionIds: readonly string[],
    statement: typeof lockThreads,
  ): Promise<Map<string, Thread>> {
    const rows = await tx.rows(statement, [...viewpointValues(viewpoint), questionIds.filter(isContentId)]);
    return new Map(rows.map((row) => [row.id, this.entered(tx, row)]));
  }

  private async load(tx: Transaction, viewpoint: Viewpoint, contentId: string, statement: typeof lockThread): Promise<Thread | undefined> {
    if (!isContentId(contentId)) return undefined;
    const row = await tx.row(statement, [...viewpointValues(viewpoint), contentId]);
    return row && this.entered(tx, row);
  }

  /** Whatever somebody does in a thread where they hide the name, the audit log does not say who it was. */
  private entered(tx: Transaction, row: ThreadRow): Thread {
    if (row.actor_alias !== null) tx.concealActor(aliasSubject(row.id, row.actor_alias));
    return threadOf(row);
  }
}
