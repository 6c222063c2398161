import { prepared } from '@kehila/platform';

/** By the first useful answer of somebody else; nobody is asked twice. */
export const schedule = prepared<never>(
  'community_nudge_schedule',
  `update question q set nudge_due_at = $2 from answer a
   where a.id = $1 and q.id = a.question_id and q.nudge_due_at is null and q.nudged_at is null and q.accepted_count = 0
     and q.author_id is not null and a.author_id is distinct from q.author_id`,
);

/** Index `question_nudge_due`. */
export const due = prepared<{ id: string; space_id: string }>(
  'community_nudge_due',
  `select id, space_id from question where nudge_due_at <= $1 order by nudge_due_at, id limit $2`,
);

/** No row where another process was quicker, or there is nothing to accept, or nothing to say, any more. */
export const nudge = prepared<{ asker_id: string; answer_id: string }>(
  'community_nudge',
  `update question q set nudge_due_at = null, nudged_at = $2
   from (
     select a.id from answer a where a.question_id = $1 and a.publication = 'visible' and a.score > 0 order by a.score desc, a.id limit 1
   ) useful
   where q.id = $1 and q.nudge_due_at <= $2 and q.nudged_at is null and q.publication = 'visible' and q.accepted_count = 0 and q.closed_reason is null
     and q.locked_at is null and q.needs_info_at is null and q.author_id is not null
   returning q.author_id as asker_id, useful.id as answer_id`,
);

/** What is due and was not said is not said later, unless somebody finds an answer useful again. */
export const forgetNudge = prepared<never>('community_nudge_forget', `update question set nudge_due_at = null where id = $1 and nudge_due_at <= $2`);

/** SQL: whether the reader $2 asked `q`, was asked to accept an answer, and has neither done so nor said anything since. Index `comment_of_question`. */
export const viewerNudged = (
  q: string,
): string => `${q}.nudged_at is not null and ${q}.author_id = $2 and ${q}.accepted_count = 0 and ${q}.closed_reason is null
  and (${q}.edited_at is null or ${q}.edited_at < ${q}.nudged_at)
  and not exists (select from comment n where n.question_id = ${q}.id and n.author_id = $2 and n.commented_at > ${q}.nudged_at)`;
