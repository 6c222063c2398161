import { Injectable } from '@nestjs/common';
import { authorJoin } from '@kehila/accounts';
import { type Actor, Clock, Database, type Page, pageOf, prepared, type Prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { QuestionAssembly } from '../question/question.assembly';
import { questionColumns, type QuestionRow, type QuestionWants, shapeOf } from '../question/question.rows';
import { cursorValues, instantFrom, instantOf } from '../thread/cursors';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';
import type { StaffQueueItem, StaffQueueReasonName } from './graphql/staff-queue.types';

type QueueRow = QuestionRow & {
  waiting_since: Date;
  to_check: boolean;
  answer_due_at: Date | null;
  solution_due_at: Date | null;
  doubted: boolean;
  cursor: string;
};

/** Some visible answer has more votes against it than for it. Index `answer_by_question_place`. */
const doubted = `exists (select from answer d where d.question_id = q.id and d.publication = 'visible' and d.score < 0)`;

/** No peer has helped, and it is not solved, closed or waiting for the asker. Index `question_waiting_for_staff`. */
const unhelped = `q.accepted_count = 0 and q.closed_at is null and q.needs_info_at is null and not q.peer_helped`;

/** Some visible answer of it was verified, and has to be checked again. With a limit it is looked up row by row, in the order of the index `question_trust_lapsed`. */
const toCheck = `(select true from answer c where c.question_id = q.id and c.publication = 'visible' and c.trust = 'lapsed' limit 1)`;

/** One kind of what waits, the first of a page. */
const waitingSince = (since: string, isToCheck: boolean, which: string, goesOn: boolean): string => `(
  select q.*, ${since} as waiting_since, ${isToCheck} as to_check from question q
  where q.publication = 'visible' and ${which} and ${since} <= $5 and q.space_id = any($3::bigint[]) and ${visibleQuestion('q')} and ($4::bigint is null or q.space_id = $4)
    ${goesOn ? `and (${since}, q.id) > (${instantFrom('$7')}, $8::bigint)` : ''}
  order by ${since}, q.id limit $6)`;

/**
 * What waits for staff: its window ended, or one of its answers has to be checked again. Oldest first. An edit does not move it.
 * What waits for both is named once, for the first.
 */
export function staffQueueStatement(wants: QuestionWants, goesOn: boolean): Prepared<QueueRow> {
  return prepared<QueueRow>(
    `community_staff_queue_${shapeOf(wants)}${goesOn ? '_on' : ''}`,
    `select ${questionColumns(wants)}, q.waiting_since, q.to_check, q.answer_due_at, q.solution_due_at, ${doubted} as doubted, ${instantOf('q.waiting_since')}::text as cursor
     from (
       select * from (
         ${waitingSince('q.staff_join_at', false, unhelped, goesOn)}
         union all
         ${waitingSince('q.trust_lapsed_at', true, `(${unhelped} and q.staff_join_at <= $5) is not true and ${toCheck}`, goesOn)}
       ) q order by q.waiting_since, q.id limit $6
     ) q
     ${authorJoin('a', 'q.author_id')}
     order by q.waiting_since, q.id`,
  );
}

const nothingWaits: Page<StaffQueueItem> = { nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

@Injectable()
export class StaffQueueReader {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly assembly: QuestionAssembly,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Of the spaces where the actor is staff, or of one of them. */
  async page(
    actor: Actor,
    { space, first, after }: { space?: string | null; first: number; after?: string | null },
    wants: QuestionWants,
  ): Promise<Page<StaffQueueItem>> {
    const cursor = cursorValues(after, ['instant', 'id']);
    const spaceId = space ? this.spaces.bySlug(space)?.id : null;
    if (spaceId === undefined) return nothingWaits;
    const viewpoint = await this.viewpoints.of(actor);
    const values = [...viewpointValues(viewpoint), spaceId, this.clock.now(), first + 1, ...(cursor ?? [])];
    const rows = await this.database.rows(staffQueueStatement(wants, cursor !== null), values);
    const questions = await this.assembly.questions(actor, viewpoint, rows, wants);
    const items = rows.map((row, index) => ({ row, item: itemOf(row, questions[index]!) }));
    return pageOf(
      items,
      first,
      ({ row }) => [row.cursor, row.id],
      ({ item }) => item,
    );
  }
}

function itemOf(row: QueueRow, question: StaffQueueItem['question']): StaffQueueItem {
  const clock = row.answer_count === 0 ? 'first_response' : 'solution';
  const target = clock === 'first_response' ? row.answer_due_at : row.solution_due_at;
  // To check an answer again has no target.
  const dueAt = row.to_check ? null : target;
  return { question, waitingSince: row.waiting_since, reason: reasonOf(row), clock, dueAt };
}

function reasonOf({ to_check: isToCheck, urgency, doubted: isDoubted }: QueueRow): StaffQueueReasonName {
  if (isToCheck) return 'trust_lapsed';
  if (urgency === 'confirmed') return 'urgent';
  return isDoubted ? 'answer_doubted' : 'window_ended';
}
