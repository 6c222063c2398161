/** Something that a space names in one language or two. */
export interface Worded {
  readonly key: string;
  readonly words: readonly { readonly language: 'HE' | 'EN'; readonly name: string }[];
}

const blankRows = 3;

export interface WordedRow {
  readonly key: string;
  readonly he: string;
  readonly en: string;
}

/** What there is, and some rows to write new ones. A form that came back shows its own rows: those there are may be others meanwhile. */
export function rowsOf(list: readonly Worded[], most: number, typed?: Readonly<Record<string, string>>): WordedRow[] {
  if (typed) return typedRowsOf(typed, most);
  const word = ({ words }: Worded, language: 'HE' | 'EN'): string => words.find((said) => said.language === language)?.name ?? '';
  const standing = list.map((one) => ({ key: one.key, he: word(one, 'HE'), en: word(one, 'EN') }));
  const blank = Array.from({ length: blankRows }, () => ({ key: '', he: '', en: '' }));
  return [...standing, ...blank].slice(0, most);
}

function typedRowsOf(typed: Readonly<Record<string, string>>, most: number): WordedRow[] {
  const numbers = Array.from({ length: most }, (_, row) => row).filter((row) => `he${row}` in typed);
  return numbers.map((row) => ({ key: typed[`key${row}`] ?? '', he: typed[`he${row}`] ?? '', en: typed[`en${row}`] ?? '' }));
}
