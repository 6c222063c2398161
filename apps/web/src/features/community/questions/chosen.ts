import type { WrittenLanguage } from '#words/language';

/** What the reader filters the list by, as it stands in the address. Empty: everything. */
export interface Chosen {
  readonly state: State | '';
  readonly space: string;
  readonly tag: string;
  readonly language: WrittenLanguage | '';
  /** Choices of the form of the space. */
  readonly fields: readonly ChosenField[];
}

export interface ChosenField {
  readonly key: string;
  readonly choice: string;
}

type State = 'OPEN' | 'ANSWERED' | 'SOLVED';

const states: readonly State[] = ['OPEN', 'ANSWERED', 'SOLVED'];
const written: readonly WrittenLanguage[] = ['HE', 'EN', 'AR', 'RU'];
const longest = { space: 60, tag: 30 };
const mostFields = 3;

export function chosenIn(query: URLSearchParams): Chosen {
  const value = (name: string): string => query.get(name) ?? '';
  const space = value('space').slice(0, longest.space);
  return {
    state: states.find((state) => state === value('state').toUpperCase()) ?? '',
    space,
    tag: value('tag').slice(0, longest.tag),
    language: written.find((language) => language === value('language').toUpperCase()) ?? '',
    fields: fieldsIn(query.getAll('field'), space),
  };
}

/** In the address each says of which space it is: whoever chooses another space takes them along, and they mean nothing there. */
export function fieldsIn(values: readonly string[], space: string): ChosenField[] {
  const found = values.flatMap((value) => {
    const [of, key = '', choice = ''] = value.split(':');
    return space !== '' && of === space && isKey(key) && isKey(choice) ? [{ key, choice }] : [];
  });
  return found.filter(({ key }, index) => found.findIndex((one) => one.key === key) === index).slice(0, mostFields);
}

export function fieldValue(space: string, { key, choice }: ChosenField): string {
  return `${space}:${key}:${choice}`;
}

function isKey(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(text);
}

export function isFiltered(chosen: Chosen): boolean {
  return Object.values(chosen).some((value) => value.length > 0);
}
