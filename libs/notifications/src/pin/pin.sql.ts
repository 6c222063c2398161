import { prepared } from '@kehila/platform';

export interface PinRow {
  question_id: string;
  space_id: string;
  until_at: Date;
}

/** Those that are not over, in their order: three a space. */
export const pinsNow = prepared<PinRow>(
  'pins_now',
  `select question_id, space_id, until_at from pinned_question where until_at > $1 order by space_id, position`,
);

/** Without those that were moved or merged away since: they hold no place. */
export const pinsOfSpace = prepared<PinRow>(
  'pins_of_space',
  `select p.question_id, p.space_id, p.until_at from pinned_question p join question q on q.id = p.question_id
   where p.space_id = $1 and p.until_at > $2 and q.space_id = p.space_id and q.publication <> 'merged' order by p.position`,
);

/** With those that are over or stand here no more. A question that was moved leaves the place that it had in another space. */
export const clearPins = prepared<never>('pins_clear', `delete from pinned_question where space_id = $1 or question_id = $2`);

export const insertPins = prepared<never>(
  'pins_insert',
  `insert into pinned_question (question_id, space_id, position, until_at)
   select question_id, $1, position, until_at from unnest($2::bigint[], $3::timestamptz[]) with ordinality as pin(question_id, until_at, position)`,
);
