import { headers, operation } from '../api.ts';
import { seed } from '../community.ts';
import type { Kehila } from '../kehila.ts';
import { measure } from '../load.ts';
import type { Row } from '../table.ts';

const threadQuery = `query Thread($id: ID!) { question(id: $id) { id title slug language body { html } space { slug name } tags { slug } author { handle displayName } authorName authorRole askedAt state score
  answerCount followerCount affectedCount staffJoinAt
  answers(first: 30) { nodes { id body { html language } author { handle displayName } authorName authorRole answeredAt score accepted commentCount
    comments(first: 3) { nodes { id body { html language } author { handle displayName } authorName commentedAt } } } pageInfo { hasNextPage endCursor } } } }`;

/** A thread of 30 answers with comments through GraphQL, against bare Node with the same prepared statements. */
export async function thread(kehila: Kehila): Promise<Row[]> {
  const { longThread } = await seed(kehila);
  const body = operation(threadQuery, { id: longThread });
  return [await measure(kehila, { name: 'GraphQL thread of 30 answers', path: '/graphql', method: 'POST', headers: headers(), body }, { floor: 'statements' })];
}
