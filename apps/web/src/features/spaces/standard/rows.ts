import type { StandardPoint } from '#features/spaces/standard/standard.graphql.ts';

export const mostPoints = 12;
const blankRows = 3;

export interface PointRow {
  readonly key: string;
  readonly he: string;
  readonly en: string;
}

/** The points that there are, and some rows to write new ones. */
export function rowsOf(points: readonly StandardPoint[]): PointRow[] {
  const word = ({ words }: StandardPoint, language: 'HE' | 'EN'): string => words.find((said) => said.language === language)?.name ?? '';
  const standing = points.map((point) => ({ key: point.key, he: word(point, 'HE'), en: word(point, 'EN') }));
  const blank = Array.from({ length: blankRows }, () => ({ key: '', he: '', en: '' }));
  return [...standing, ...blank].slice(0, mostPoints);
}
