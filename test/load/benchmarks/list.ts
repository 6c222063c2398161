import { headers, operation } from '../api.ts';
import { seed } from '../community.ts';
import type { Kehila } from '../kehila.ts';
import { measure } from '../load.ts';
import type { Row } from '../table.ts';

export const listQuery = `query List { questions(first: 20) { nodes { id title slug language body { excerpt } space { slug name } tags { slug } author { handle displayName } authorName
  askedAt lastActivityAt state score answerCount viewCount } pageInfo { hasNextPage endCursor } } }`;

/** 20 questions with authors and tags through GraphQL, against bare Node with the same prepared statements. */
export async function list(kehila: Kehila): Promise<Row[]> {
  await seed(kehila);
  return [
    await measure(
      kehila,
      { name: 'GraphQL list of 20', path: '/graphql', method: 'POST', headers: headers(), body: operation(listQuery) },
      { floor: 'statements' },
    ),
  ];
}
