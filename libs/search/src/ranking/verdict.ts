import { translate } from '@kehila/platform';
import type { Team } from './team-draft';
import { chanceOf } from './sign-test';

/** What came of a comparison so far. */
export interface Score {
  readonly searches: number;
  /** In so many of them more hits of this one were opened. */
  readonly a: number;
  readonly b: number;
}

export interface Verdict {
  readonly chance: number;
  /** Null: it may be chance. */
  readonly better: Team | null;
  /** About so many more would tell, if the difference stays as it is; null: it has told, or no number that anybody would wait for would. */
  readonly moreSearches: number | null;
}

/** A difference that comes by chance less often than this is believed. */
const believed = 0.05;
/** By so many standard deviations one of two equals leads as seldom as that. */
const deviations = 1.96;
const mostWaitedFor = 100_000;

export function verdictOf({ searches, a, b }: Score): Verdict {
  const chance = chanceOf(a, b);
  if (chance < believed) return { chance, better: a > b ? 'a' : 'b', moreSearches: null };
  const preferred = a + b;
  if (a === b) return { chance, better: null, moreSearches: null };
  const needed = (deviations * preferred) / Math.abs(a - b);
  const more = Math.ceil(((Math.max(needed ** 2, preferred + 1) - preferred) * searches) / preferred);
  return { chance, better: null, moreSearches: more <= mostWaitedFor ? more : null };
}

/** The verdict as people say it. While the comparison goes on, who leads has not won: whoever ends it at a good moment fools themselves. */
export function verdictInWords(score: Score, { chance, better, moreSearches }: Verdict, names: Readonly<Record<Team, string>>, hasEnded: boolean): string {
  const { a, b } = score;
  const preferred = a + b;
  if (preferred === 0) return translate('search_comparison_nothing');
  if (better !== null) {
    const values = { name: names[better], won: score[better], preferred, ...outOf(chance) };
    return translate(hasEnded ? 'search_comparison_won' : 'search_comparison_leads', values);
  }
  const values = { a, b, nameA: names.a, nameB: names.b };
  if (moreSearches === null) return translate('search_comparison_alike', values);
  return translate('search_comparison_unsure', { ...values, more: roundly(moreSearches) });
}

/** A chance as "so many times in so many". */
function outOf(chance: number): { times: number; of: number } {
  const of = chance >= 0.01 ? 100 : chance >= 0.001 ? 1_000 : 10_000;
  return { times: Math.max(1, Math.round(chance * of)), of };
}

/** An estimate has two digits. */
function roundly(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / unit) * unit;
}
