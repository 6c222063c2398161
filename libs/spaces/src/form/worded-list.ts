import { BadInput, type Locale } from '@kehila/platform';
import { clean, newKey } from './new-key';

/** Something that a space names, in one language or two. The key never changes. */
export interface Worded {
  readonly key: string;
  readonly words: Partial<Record<Locale, string>>;
}

/** What is named now, in order, and the keys of what once was: what somebody stored is never taken for another. */
export interface WordedEver {
  readonly list: readonly Worded[];
  readonly gone: readonly string[];
}

export interface WordedWanted {
  readonly key?: string | null;
  readonly words: readonly { readonly language: Locale; readonly name: string }[];
}

/** The field that they came in, and what a key is where there is no English name to make it from. */
interface Called {
  readonly field: string;
  readonly fallback: string;
}

/**
 * The list as it should be; what is there keeps its key.
 * @throws BadInput when a key is not there.
 */
export function listFrom(stood: WordedEver, wanted: readonly WordedWanted[], { field, fallback }: Called): WordedEver {
  const taken = [...stood.list, ...stood.gone.map((key) => ({ key }))];
  const list: Worded[] = [];
  for (const { key, words } of wanted) {
    if (key && !stood.list.some((one) => one.key === key)) throw new BadInput([{ path: ['input', field], code: 'INVALID' }]);
    list.push({
      key: key ?? newKey(words, fallback, [...taken, ...list]),
      words: Object.fromEntries(words.map(({ language, name }) => [language, clean(name)])),
    });
  }
  const left = stood.list.filter(({ key }) => !list.some((one) => one.key === key));
  return { list, gone: [...stood.gone, ...left.map(({ key }) => key)] };
}
