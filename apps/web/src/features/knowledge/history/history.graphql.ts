import { graphql, type ResultOf } from '@kehila/contracts';
import { differenceFields } from '#features/knowledge/difference/difference.graphql.ts';

export const historyDocument = graphql(`
  query History($id: ID!, $after: String) {
    article(id: $id) {
      id
      slug
      title
      language
      space {
        slug
        name
      }
      revisions(first: 20, after: $after) {
        nodes {
          id
          number
          state
          summary
          createdAt
          decidedAt
          author {
            handle
            displayName
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const historyTextDocument = graphql(
  `
    query HistoryText($id: ID!) {
      revision(id: $id) {
        id
        number
        title
        language
        article {
          id
        }
        ...Difference
      }
    }
  `,
  [differenceFields],
);

export type HistoryText = NonNullable<ResultOf<typeof historyDocument>['article']>['revisions']['nodes'][number];
