/** What makes a ring (domain.md names rings without numbers; guides/staff.md says these). */
export const ringRules = {
  /** Votes of so many days are looked at. */
  days: 90,
  /** So many votes for one person, at least. */
  votes: 5,
  /** And so large a part of all votes that somebody gave. */
  share: 0.3,
  /** What was cleared comes again once there are so many times the votes. */
  growth: 1.5,
} as const;

export type RingState = 'open' | 'cleared' | 'taken_back';
