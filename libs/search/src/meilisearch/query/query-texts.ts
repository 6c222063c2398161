import { isHebrew, occurrencesOf, wordsOf } from '../../analyser';
import type { SearchRequest } from '../../engine/search-request';
import type { QueryPlan } from '../../planning/query-plan';
import { comparedForm } from '../documents/forms-text';

/** A query as it is put to the server: as typed, and as the forms by which words are compared. */
export interface QueryTexts {
  readonly typed: string;
  readonly compared: string;
  /** The compared words one by one; the last may go on. */
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isOpen: boolean;
  /** Its words with nothing taken off, to be found behind the prefix letters of a title; undefined where no word is Hebrew. */
  readonly whole: string | undefined;
  /** What the query says beside the words, in the forms by which words are compared: phrases and words that are left out. */
  readonly beside: string;
  /** As compared, with other words that say the same. */
  readonly alternatives: readonly string[];
}

/** So many queries more go along at most. */
const mostAlternatives = 7;

/** Stop words and signs are left out by the plan; what stays of the query is no syntax of the server. */
export function queryTexts({ query, phrases = [], excluded = [] }: SearchRequest, plan: QueryPlan): QueryTexts {
  const written = new Map(occurrencesOf(query).map(({ word, start, end }) => [word, query.slice(start, end)]));
  const isOpen = plan.words.at(-1)?.isUnfinished ?? false;
  const typed = plan.words.map(({ word }) => searchable(written.get(word) ?? word));
  const words = plan.words.map(({ word }) => comparedForm(word));
  return {
    typed: ended(typed, isOpen),
    compared: ended(words, isOpen),
    words,
    isOpen,
    whole: plan.words.some(({ word }) => isHebrew(word))
      ? ended(
          plan.words.map(({ word }) => (isHebrew(word) ? word : comparedForm(word))),
          isOpen,
        )
      : undefined,
    beside: [...phrases.map((words) => ` "${words.map(comparedForm).join(' ')}"`), ...excluded.map((word) => ` -${comparedForm(word)}`)].join(''),
    alternatives: alternativesTo(words, isOpen, plan),
  };
}

function alternativesTo(words: readonly string[], isOpen: boolean, { sameWords }: QueryPlan): string[] {
  const alternatives = sameWords.flatMap(({ from, length, others }) =>
    others.map((other) => ended(words.toSpliced(from, length, ...other.map(comparedForm)), isOpen && from + length < words.length)),
  );
  return alternatives.slice(0, mostAlternatives);
}

/** A title, whose every word was typed to its end. */
export function titleTexts(title: string, plan: QueryPlan): Pick<QueryTexts, 'typed' | 'compared' | 'words' | 'alternatives'> {
  const words = wordsOf(title).map(comparedForm);
  const typed = occurrencesOf(title).map(({ start, end }) => searchable(title.slice(start, end)));
  return { typed: ended(typed, false), compared: ended(words, false), words, alternatives: alternativesTo(words, false, plan) };
}

/** Without one of the words: for a query with a word too many. */
export function allButOne({ words, isOpen }: QueryTexts): string[] {
  return words.map((_, left) =>
    ended(
      words.filter((__, at) => at !== left),
      isOpen && left !== words.length - 1,
    ),
  );
}

/** A blank at the end says that the last word is whole. */
export function ended(words: readonly string[], isOpen: boolean): string {
  return words.join(' ') + (isOpen ? '' : ' ');
}

/** Each word only as it is: no error forgiven, none completed but the last. */
export function exactly({ words, isOpen }: QueryTexts): string {
  return words.map((word, at) => (isOpen && at === words.length - 1 ? word : `"${word}"`)).join(' ');
}

/** A quote would begin a phrase: the abbreviation צה"ל has a sign of its own. */
function searchable(run: string): string {
  return run.replaceAll('"', '״').toWellFormed();
}
