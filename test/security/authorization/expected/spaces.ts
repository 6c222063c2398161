import { row, everybody, type Row } from './row';

export const queries: readonly Row<string>[] = [
  row('space', 'public', everybody, ({ space }) => `{ space(slug: "${space}") { name } }`),
  row('spaces', 'all', everybody, () => '{ spaces { slug } }'),
  row('tags', 'all', everybody, () => '{ tags { nodes { slug } } }'),
];
