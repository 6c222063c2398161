import { prepared } from '@kehila/platform';

/** What compares everything reads everything: longer than the statement of a page may take, and by several workers. Until the end of the transaction. */
export const takeTime = prepared<never>(
  'points_check_take_time',
  `select set_config('statement_timeout', '10min', true), set_config('max_parallel_workers_per_gather', '2', true)`,
);
