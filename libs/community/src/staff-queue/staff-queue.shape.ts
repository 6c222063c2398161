import { authorJoin } from '@kehila/accounts';
import { instantFrom, instantOf, prepared, type Prepared } from '@kehila/platform';
import { bareQuestion, questionColumns, type QuestionRow, type QuestionWants, shapeOf } from '../question/question.rows';
import { visibleQuestion } from '../thread/viewpoint';
import type { StaffQueueReasonName } from './graphql/staff-queue.types';

/** What a page of the queue is asked for; the values come apart. */
export interface QueueShape {
  readonly wants: QuestionWants;
  readonly reason: StaffQueueReasonName | null;
  /** Only what the reader says that they are answering. */
  readonly mine: boolean;
  readonly goesOn: boolean;
}

export type QueueRow = QuestionRow & {
  waiting_since: Date;
  answer_due_at: Date | null;
  solution_due_at: Date | null;
  reason: StaffQueueReasonName;
  cursor: string;
  later: number;
};

/** Some visible answer has more votes against it than for it. With a limit it is looked up row by row, and never are all doubted answers read for one page. */
const doubted = `((select true from answer d where d.question_id = q.id and d.publication = 'visible' and d.score < 0 limit 1) is true)`;
const urgent = `q.urgency = 'confirmed'`;

/** An answer to check again is another matter than a question without help, and stands by itself. */
type UnhelpedReason = Exclude<StaffQueueReasonName, 'trust_lapsed'>;

/** One reason each: the first that is true. */
const conditions: Record<UnhelpedReason, string> = {
  urgent,
  urgency_asked: `not ${urgent} and q.raised_for = 'urgency'`,
  audience_grows: `not ${urgent} and q.raised_for in ('views', 'affected')`,
  answer_doubted: `not ${urgent} and q.raised_at is null and ${doubted}`,
  window_ended: `not ${urgent} and q.raised_at is null and not ${doubted}`,
};

const reason = `case ${Object.entries(conditions)
  .map(([name, condition]) => `when ${condition} then '${name}'`)
  .join(' ')} end`;

/** Of several reasons, raised ones have an index of their own; see `question_raised`. */
const narrowing: Partial<Record<UnhelpedReason, string>> = { urgency_asked: 'q.raised_at is not null', audience_grows: 'q.raised_at is not null' };

const since = `least(q.staff_join_at, q.raised_at)`;
const later = `(${urgent.replace('=', '<>')})`;
const order = `${later}, ${since}, q.id`;

/** No peer has helped, unless it was raised, and it is not solved, closed or waiting for the asker. $5: now. */
const unhelped = `q.publication = 'visible' and q.accepted_count = 0 and q.closed_at is null and q.needs_info_at is null and (not q.peer_helped or q.raised_at is not null)
  and ${since} <= $5`;

const beyond = (place: string): string => `(${place}) > ($7::int = 1, ${instantFrom('$8')}, $9::bigint)`;

/** What waits for help. */
function waits({ reason: asked, goesOn }: QueueShape): string {
  return [
    `${unhelped} and ${visibleQuestion('q')}`,
    ...(asked && asked !== 'trust_lapsed' ? [narrowing[asked] ?? 'true', conditions[asked]] : []),
    ...(goesOn ? [beyond(order)] : []),
  ].join(' and ');
}

/** Some visible answer was verified, and has to be checked again. With a limit it is looked up row by row, in the order of the index `question_trust_lapsed`. */
const toCheck = `(select true from answer c where c.question_id = q.id and c.publication = 'visible' and c.trust = 'lapsed' limit 1)`;

/** Questions with an answer to check again that do not wait for help as well: those are named once. */
function lapsed({ mine, goesOn }: QueueShape): string {
  const conditions = [
    `q.publication = 'visible' and q.trust_lapsed_at <= $5 and q.space_id = any($4::bigint[]) and ${visibleQuestion('q')}`,
    `(${unhelped}) is not true and ${toCheck}`,
    ...(mine ? [`exists (select from answering an where an.question_id = q.id and an.account_id = $2::bigint and an.until > $5)`] : []),
    ...(goesOn ? [beyond('true, q.trust_lapsed_at, q.id')] : []),
  ];
  return `select q.*, true as later, q.trust_lapsed_at as waiting_since, 'trust_lapsed' as reason from question q
    where ${conditions.join(' and ')} order by q.trust_lapsed_at, q.id limit $6`;
}

/** Where those that wait for help come from: what few there are of a kind by their own index, row by row, all else in the order of the queue, space by space. */
function source(shape: QueueShape): string {
  const among = (few: string) =>
    `select q.* from (${few}) c cross join lateral (select * from question where id = c.question_id offset 0) q where q.space_id = any($4::bigint[]) and ${waits(shape)} order by ${order} limit $6`;
  if (shape.mine) return among(`select an.question_id from answering an where an.account_id = $2::bigint and an.until > $5`);
  if (shape.reason === 'answer_doubted') return among(`select distinct d.question_id from answer d where d.publication = 'visible' and d.score < 0`);
  return `select q.* from unnest($4::bigint[]) s(id) cross join lateral (
     select q.* from question q where q.space_id = s.id and ${waits(shape)} order by ${order} limit $6
   ) q order by ${order} limit $6`;
}

function kinds(shape: QueueShape): string[] {
  const help = `select q.*, ${later} as later, ${since} as waiting_since, ${reason} as reason from (${source(shape)}) q`;
  if (shape.reason === 'trust_lapsed') return [lapsed(shape)];
  return shape.reason ? [help] : [help, lapsed(shape)];
}

/** How many wait, up to `$6`. */
export const staffQueueCount = prepared<{ count: number }>(
  'community_staff_queue_count',
  `select count(*)::int as count from (select from (${kinds({ wants: bareQuestion, reason: null, mine: false, goesOn: false })
    .map((kind) => `(select id from (${kind}) k)`)
    .join(' union all ')}) q limit $6) n`,
);

/**
 * What waits for staff: first what they confirmed as urgent, then what has waited longest. An edit does not move it.
 * Indexes `question_before_staff`, `question_raised`, `question_trust_lapsed`, `answer_doubted`, `answering_by`.
 */
export function staffQueueStatement(shape: QueueShape): Prepared<QueueRow> {
  const name = [shapeOf(shape.wants), shape.reason, shape.mine && 'mine', shape.goesOn && 'on'].filter(Boolean).join('_');
  const rows = kinds(shape).map((kind) => `(${kind})`);
  return prepared<QueueRow>(
    `community_staff_queue_${name}`,
    `select ${questionColumns(shape.wants)}, q.answer_due_at, q.solution_due_at, q.waiting_since, q.reason, q.later::int,
       ${instantOf('q.waiting_since')}::text as cursor
     from (select * from (${rows.join(' union all ')}) q order by q.later, q.waiting_since, q.id limit $6) q
     ${authorJoin('a', 'q.author_id')}
     order by q.later, q.waiting_since, q.id`,
  );
}
