import type { ManagedChoice } from '#features/spaces/form/form.graphql.ts';

/** Rows on the page: all choices that there ever were, and some to write new ones. */
export const mostChoices = 60;
const blankRows = 6;

export interface ChoiceRow {
  readonly key: string;
  readonly he: string;
  readonly en: string;
  readonly offered: boolean;
}

export function rowsOf(choices: readonly ManagedChoice[]): ChoiceRow[] {
  const word = (choice: ManagedChoice, language: 'HE' | 'EN'): string => choice.words.find((said) => said.language === language)?.name ?? '';
  const standing = choices.map((choice) => ({ key: choice.key, he: word(choice, 'HE'), en: word(choice, 'EN'), offered: !choice.retired }));
  const blank = Array.from({ length: blankRows }, () => ({ key: '', he: '', en: '', offered: true }));
  return [...standing, ...blank].slice(0, mostChoices);
}
