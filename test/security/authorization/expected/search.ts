import { row, everybody, type Row } from './row';

export const queries: readonly Row<string>[] = [
  row('search', 'all', everybody, () => '{ search(query: "box") { total } }'),
  row('similarQuestions', 'all', everybody, () => '{ similarQuestions(title: "box") { id } }'),
  row('suggest', 'all', everybody, () => '{ suggest(query: "box") { id } }'),
];
