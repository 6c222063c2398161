import { prepared } from '@kehila/platform';
import type { StandardPoint } from './review-standard';

/** Who changes a standard waits for who does so too. */
export const lockStandard = prepared<{ review_version: number; review_points: StandardPoint[] }>(
  'space_standard_lock',
  `select review_version, review_points from space where id = $1 for update`,
);

export const changeStandard = prepared<never>(
  'space_standard_change',
  `update space set review_points = $2::jsonb, reviewers_needed = $3, review_version = review_version + 1 where id = $1`,
);
