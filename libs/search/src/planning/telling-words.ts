import { isStopWord, wordsOf } from '../analyser';

const mostWords = 8;

export interface TellingWords {
  readonly words: readonly string[];
  /** The last one, where it may go on. */
  readonly unfinished: string | undefined;
}

/** The words of a query by which is looked, as it is typed: stop words only where there are no others. */
export function tellingWords(query: string): TellingWords {
  const words = [...new Set(wordsOf(query))];
  const unfinished = /\s$/.test(query) ? undefined : words.at(-1);
  const telling = words.filter((word) => !isStopWord(word) || word === unfinished);
  const counting = telling.length > 0 ? telling : words;
  return { words: counting.length > mostWords ? [...counting.slice(0, mostWords - 1), ...counting.slice(-1)] : counting, unfinished };
}
