import * as m from '@kehila/messages/web';
import type { ShownBadge } from '#features/recognition/badges/badge.graphql.ts';
import { type IconName, iconNames } from '#parts/icon/names.ts';

type Event = NonNullable<ShownBadge['event']>;
export type Tier = ShownBadge['tiers'][number]['tier'];

export const events: Readonly<Record<Event, () => string>> = {
  ANSWER_GIVEN: m.web_badges_event_answer_given,
  ANSWER_VOTED_UP: m.web_badges_event_answer_voted_up,
  ANSWER_ACCEPTED: m.web_badges_event_answer_accepted,
  ANSWER_VERIFIED: m.web_badges_event_answer_verified,
  QUESTION_VOTED_UP: m.web_badges_event_question_voted_up,
  SOLUTION_ACCEPTED: m.web_badges_event_solution_accepted,
  CORRECTION_TAKEN_OVER: m.web_badges_event_correction_taken_over,
  CORRECTION_PROPOSED: m.web_badges_event_correction_proposed,
  REPORT_UPHELD: m.web_badges_event_report_upheld,
  ARTICLE_PUBLISHED: m.web_badges_event_article_published,
  ARTICLE_CONTRIBUTED: m.web_badges_event_article_contributed,
  ARTICLE_HELPFUL: m.web_badges_event_article_helpful,
  ARTICLE_REVIEWED: m.web_badges_event_article_reviewed,
};

export const measures: Readonly<Record<ShownBadge['measure'], () => string>> = {
  DEEDS: m.web_badges_measure_deeds,
  PEOPLE: m.web_badges_measure_people,
  DAYS: m.web_badges_measure_days,
  STREAK: m.web_badges_measure_streak,
};

export const periods: Readonly<Record<ShownBadge['period'], () => string>> = {
  EVER: m.web_badges_period_ever,
  DAY: m.web_badges_period_day,
  WEEK: m.web_badges_period_week,
  MONTH: m.web_badges_period_month,
  QUARTER: m.web_badges_period_quarter,
  YEAR: m.web_badges_period_year,
};

export const tiers: Readonly<Record<Tier, () => string>> = {
  BRONZE: m.web_badges_tier_bronze,
  SILVER: m.web_badges_tier_silver,
  GOLD: m.web_badges_tier_gold,
};

/** Pictures of an older or newer version that this one does not have are shown as a medal. */
export function iconOf(name: string): IconName {
  return iconNames.find((known) => known === name) ?? 'award';
}

/** What counts, how and within what, in one sentence. */
export function ruleInWords({ event, measure, period }: Pick<ShownBadge, 'event' | 'measure' | 'period'>): string {
  if (event === null) return m.web_badges_rule_by_hand();
  const words = { event: events[event](), measure: measures[measure](), period: periods[period]() };
  if (measure === 'STREAK') return m.web_badges_counted_streak(words);
  return period === 'EVER' ? m.web_badges_counted(words) : m.web_badges_counted_within(words);
}
