import { prepared } from '@kehila/platform';
import type { StandardPoint } from './review-standard';

/** Who changes a standard waits for who does so too. */
export const lockStandard = prepared<{ review_version: number; review_points: StandardPoint[]; review_keys_gone: string[] }>(
  'space_standard_lock',
  `select review_version, review_points, review_keys_gone from space where id = $1 for update`,
);

export const changeStandard = prepared<never>(
  'space_standard_change',
  `update space set review_points = $2::jsonb, review_keys_gone = $3, reviewers_needed = $4, review_version = review_version + 1 where id = $1`,
);
