import * as m from '@kehila/messages/web';

interface Words {
  readonly name: () => string;
  readonly score: (count: number) => string;
}

export const measures = {
  REPUTATION: { name: m.web_leaderboards_measure_reputation, score: (count: number) => m.web_leaderboards_score_reputation({ count }) },
  ACCEPTED: { name: m.web_leaderboards_measure_accepted, score: (count: number) => m.web_leaderboards_score_accepted({ count }) },
  ARTICLES: { name: m.web_leaderboards_measure_articles, score: (count: number) => m.web_leaderboards_score_articles({ count }) },
  HELPFUL: { name: m.web_leaderboards_measure_helpful, score: (count: number) => m.web_leaderboards_score_helpful({ count }) },
  REVIEWS: { name: m.web_leaderboards_measure_reviews, score: (count: number) => m.web_leaderboards_score_reviews({ count }) },
} as const satisfies Record<string, Words>;

export const periods = {
  WEEK: m.web_leaderboards_period_week,
  MONTH: m.web_leaderboards_period_month,
  QUARTER: m.web_leaderboards_period_quarter,
  YEAR: m.web_leaderboards_period_year,
  EVER: m.web_leaderboards_period_ever,
} as const;

export type Measure = keyof typeof measures;
export type Period = keyof typeof periods;

export const isMeasure = (value: string): value is Measure => Object.hasOwn(measures, value);
export const isPeriod = (value: string): value is Period => Object.hasOwn(periods, value);
