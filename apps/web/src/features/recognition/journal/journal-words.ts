import * as m from '@kehila/messages/web';

export const kinds = {
  VOTES: m.web_journal_kind_votes,
  SOLUTIONS: m.web_journal_kind_solutions,
  CORRECTIONS: m.web_journal_kind_corrections,
  ARTICLES: m.web_journal_kind_articles,
  REPORTS: m.web_journal_kind_reports,
  REWARDS: m.web_journal_kind_rewards,
  MEMBERSHIP: m.web_journal_kind_membership,
} as const;

/** How far back, days; by the word in the address. */
export const spans = {
  week: { days: 7, name: m.web_journal_since_week },
  month: { days: 30, name: m.web_journal_since_month },
  year: { days: 365, name: m.web_journal_since_year },
} as const;

export type Kind = keyof typeof kinds;
export type Span = keyof typeof spans;

export const isKind = (value: string): value is Kind => Object.hasOwn(kinds, value);
export const isSpan = (value: string): value is Span => Object.hasOwn(spans, value);
