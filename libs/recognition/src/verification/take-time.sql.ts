import { prepared } from '@kehila/platform';

/** What compares everything reads everything: longer than the statement of a page may take. Until the end of the transaction. */
export const takeTime = prepared<never>('points_check_take_time', `set local statement_timeout = '10min'`);
