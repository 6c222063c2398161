import { graphql } from '@kehila/contracts';
import { questionRow } from '#features/community/question-row.graphql.ts';

export const savedDocument = graphql(
  `
    query Saved($after: String) {
      questions(filter: { view: SAVED }, first: 20, after: $after) {
        nodes {
          ...QuestionRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [questionRow],
);
