import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../search-pool';
import { mostErrors, oneErrorAway } from './edits';

/** A word of the documents, in how many of them (df) and of their titles (tdf) it stands. */
export interface Term {
  readonly term: string;
  readonly df: number;
  readonly tdf: number;
}

const lookup = prepared<Term>('search_terms', `select term, df, tdf from search_term where term = any($1::text[])`);

/** The words with this beginning that titles use most. Each length has the index that finds them soonest. */
const completions = {
  oneLetter: prepared<Term>(
    'search_completions_1',
    `select term, df, tdf from search_term where substr(term, 1, 1) = $1 and tdf > 0 order by tdf desc limit $2`,
  ),
  twoLetters: prepared<Term>(
    'search_completions_2',
    `select term, df, tdf from search_term where substr(term, 1, 2) = substr($1, 1, 2) and term ^@ $1 and tdf > 0 order by tdf desc limit $2`,
  ),
  more: prepared<Term>(
    'search_completions_3',
    `select term, df, tdf from search_term where term >= $1 and term < $1 || chr(1114111) order by tdf desc limit $2`,
  ),
};

/** Words within two errors of a long one: at least one end is as it was typed. */
const nearLongWord = prepared<Term & { distance: number }>(
  'search_near_long_word',
  `select term, df, tdf, levenshtein_less_equal(term, $1, 2) as distance
   from (
     select term, df, tdf from search_term where len >= 7 and substr(term, 1, 3) = substr($1, 1, 3) and len between char_length($1) - 2 and char_length($1) + 2
     union
     select term, df, tdf from search_term where len >= 7 and right(term, 3) = right($1, 3) and len between char_length($1) - 2 and char_length($1) + 2
   ) t
   where term <> $1 and df > 0 and levenshtein_less_equal(term, $1, 2) <= 2
   order by distance, tdf desc, df desc limit $2`,
);

/** Words that go on from one error in what was typed so far. */
const nearBeginning = prepared<Term>(
  'search_near_beginning',
  `select term, df, tdf from search_term
   where substr(term, 1, 3) = substr($1, 1, 3) and len >= 3 and len >= char_length($1) - 1 and df > 0
     and (levenshtein_less_equal(left(term, char_length($1)), $1, 1) <= 1 or levenshtein_less_equal(left(term, char_length($1) + 1), $1, 1) <= 1 or left(term, char_length($1)) = any($2::text[]))
   order by tdf desc limit $3`,
);

const mostVariants = 12;

/** Knows every word that the documents hold. */
@Injectable()
export class TermDictionary {
  constructor(private readonly pool: SearchPool) {}

  async lookup(words: readonly string[]): Promise<Map<string, Term>> {
    const terms = await this.pool.rows(lookup, [[...new Set(words)]]);
    return new Map(terms.map((term) => [term.term, term]));
  }

  completionsOf(beginning: string, limit: number): Promise<Term[]> {
    if (beginning.length === 1) return this.pool.rows(completions.oneLetter, [beginning, limit]);
    if (beginning.length <= 3) return this.pool.rows(completions.twoLetters, [beginning, limit]);
    return this.pool.rows(completions.more, [beginning, limit]);
  }

  /** What may have been meant by a word with a typing error; of a Hebrew word also what stands behind its prefix letters. */
  async meantBy(word: string): Promise<Term[]> {
    const edits = oneErrorAway(word);
    if (edits.length === 0) return [];
    const near = [...(await this.lookup(edits)).values()].filter(({ df }) => df > 0).sort(byFrequency);
    if (near.length >= mostVariants || mostErrors(word) < 2) return near.slice(0, mostVariants);
    const known = new Set(near.map(({ term }) => term));
    const further = await this.pool.rows(nearLongWord, [word, mostVariants]);
    return [...near, ...further.filter(({ term }) => !known.has(term))].slice(0, mostVariants);
  }

  /** What a word that is still being typed, with an error in it, may become. */
  async becomingOf(beginning: string): Promise<Term[]> {
    if (mostErrors(beginning) === 0) return [];
    const swapped = [...beginning]
      .map((_, at) => beginning.slice(0, at) + beginning.charAt(at + 1) + beginning.charAt(at) + beginning.slice(at + 2))
      .slice(2, -1);
    const [whole, longer] = await Promise.all([this.meantBy(beginning), this.pool.rows(nearBeginning, [beginning, swapped, mostVariants])]);
    const known = new Set(whole.map(({ term }) => term));
    return [...whole, ...longer.filter(({ term }) => !known.has(term))].slice(0, mostVariants);
  }
}

function byFrequency(one: Term, other: Term): number {
  return other.tdf - one.tdf || other.df - one.df;
}
