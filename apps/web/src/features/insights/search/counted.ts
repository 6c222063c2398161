import * as m from '@kehila/messages/web';

const outcomes = ['FAILED', 'NOTHING', 'LEFT', 'ASKED', 'OPENED'] as const;
const states = ['OPEN', 'TAKEN_UP', 'CLOSED'] as const;

export type Outcome = (typeof outcomes)[number];
export type TopicState = (typeof states)[number];

/** What the page counts, as it stands in the address. */
export interface Counted {
  readonly space: string;
  readonly days: 7 | 28;
  readonly outcome: Outcome;
  readonly place: number | null;
  readonly day: string;
  readonly state: TopicState | '';
}

export const outcomeNames: Readonly<Record<Outcome, () => string>> = {
  FAILED: m.web_insights_outcome_failed,
  NOTHING: m.web_insights_outcome_nothing,
  LEFT: m.web_insights_outcome_left,
  ASKED: m.web_insights_outcome_asked,
  OPENED: m.web_insights_outcome_opened,
};

export const stateNames: Readonly<Record<TopicState, () => string>> = {
  OPEN: m.web_insights_state_open,
  TAKEN_UP: m.web_insights_state_taken_up,
  CLOSED: m.web_insights_state_closed,
};

export function countedIn(query: URLSearchParams): Counted {
  const value = (name: string): string => query.get(name) ?? '';
  const place = Number(value('place'));
  return {
    space: value('space').slice(0, 60),
    days: value('days') === '7' ? 7 : 28,
    outcome: outcomes.find((outcome) => outcome === value('outcome').toUpperCase()) ?? 'FAILED',
    place: Number.isInteger(place) && place >= 1 && place <= 500 ? place : null,
    day: isDay(value('day')) ? value('day') : '',
    state: states.find((state) => state === value('state').toUpperCase()) ?? '',
  };
}

/** The list that a number counts. What is not named stays as it is, but for what was opened where and when. */
export function listOf(counted: Counted, change: Partial<Counted>): string {
  const { space, days, outcome, place, day, state } = { ...counted, outcome: 'FAILED' as const, place: null, day: '', state: '' as const, ...change };
  const entries = {
    space,
    days: days === 28 ? '' : '7',
    outcome: outcome === 'FAILED' ? '' : outcome.toLowerCase(),
    place: place ?? '',
    day,
    state: state.toLowerCase(),
  };
  const query = new URLSearchParams(
    Object.entries(entries)
      .map(([name, value]) => [name, String(value)] as [string, string])
      .filter(([, value]) => value !== ''),
  );
  return `/insights/search${query.size > 0 ? `?${query.toString()}` : ''}#topics`;
}

function isDay(text: string): boolean {
  const day = /^2[01]\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
