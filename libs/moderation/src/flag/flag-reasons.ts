export type FlagReasonName = 'spam' | 'abuse' | 'personal_data' | 'off_topic' | 'wrong' | 'other';

export type FlagOutcomeName = 'upheld' | 'rejected' | 'ignored';

/** How soon somebody should look; more is sooner. */
export const urgencyOf: Readonly<Record<FlagReasonName, number>> = { personal_data: 40, abuse: 30, spam: 20, wrong: 10, off_topic: 10, other: 10 };

/** How often somebody was right before. */
export interface FlaggerRecord {
  readonly upheld: number;
  readonly rejected: number;
}

/** A report of somebody who was mostly right weighs up to twice what the first report of somebody unknown does; of somebody mostly wrong, little. */
export function weightOf(reason: FlagReasonName, { upheld, rejected }: FlaggerRecord): number {
  return Math.max(1, Math.round((urgencyOf[reason] * 2 * (upheld + 1)) / (upheld + rejected + 2)));
}
