import type { WrittenLanguage } from '#words/language';

/** What the reader filters the list by, as it stands in the address. Empty: everything. */
export interface Chosen {
  readonly state: State | '';
  readonly space: string;
  readonly tag: string;
  readonly language: WrittenLanguage | '';
}

type State = 'OPEN' | 'ANSWERED' | 'SOLVED';

const states: readonly State[] = ['OPEN', 'ANSWERED', 'SOLVED'];
const written: readonly WrittenLanguage[] = ['HE', 'EN', 'AR', 'RU'];
const longest = { space: 60, tag: 30 };

export function chosenIn(query: URLSearchParams): Chosen {
  const value = (name: string): string => query.get(name) ?? '';
  return {
    state: states.find((state) => state === value('state').toUpperCase()) ?? '',
    space: value('space').slice(0, longest.space),
    tag: value('tag').slice(0, longest.tag),
    language: written.find((language) => language === value('language').toUpperCase()) ?? '',
  };
}

export function isFiltered(chosen: Chosen): boolean {
  return Object.values(chosen).some((value) => value !== '');
}
