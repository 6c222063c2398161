import { prepared, type Transaction } from '@kehila/platform';
import type { ReviewStandard, StandardPoint } from '@kehila/spaces';

/** As it is now: what the memory knows of a space may be a second old. */
const standardOfSpace = prepared<{ version: number; reviewers: number; points: StandardPoint[] }>(
  'review_standard_of_space',
  `select review_version as version, reviewers_needed as reviewers, review_points as points from space where id = $1`,
);

export async function standardOf(tx: Transaction, spaceId: string): Promise<ReviewStandard> {
  const standard = await tx.row(standardOfSpace, [spaceId]);
  if (!standard) throw new Error(`no space ${spaceId}`);
  return standard;
}

/** What a reviewer did not tick. What they ticked of another standard says nothing. */
export function openPoints({ points }: ReviewStandard, ticked: readonly string[]): readonly StandardPoint[] {
  return points.filter(({ key }) => !ticked.includes(key));
}
