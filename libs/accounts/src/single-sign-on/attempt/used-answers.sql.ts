import { prepared } from '@kehila/platform';

/** Nothing for an answer that was used before, however many come at once. */
export const useAnswer = prepared<{ state_hash: Buffer }>(
  'used_provider_answer_insert',
  `insert into used_provider_answer (state_hash, used_at) values ($1, $2) on conflict do nothing returning state_hash`,
);

/** An attempt is good for ten minutes: after an hour nobody can come with it any more. */
export const removeUsedAnswers = prepared<{ removed: number }>(
  'used_provider_answer_remove',
  `with gone as (delete from used_provider_answer where used_at < $1::timestamptz - interval '1 hour' returning 1) select count(*)::int as removed from gone`,
);
