import { graphql } from '@kehila/contracts';
import { questionRow } from '#features/community/question-row.graphql.ts';

/** The list of questions, and what it can be filtered by. */
export const questionsDocument = graphql(
  `
    query Questions($filter: QuestionFilter, $orderBy: QuestionOrder!, $after: String) {
      questions(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
        nodes {
          ...QuestionRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      spaces {
        slug
        name
      }
      tags(first: 12) {
        nodes {
          slug
        }
      }
    }
  `,
  [questionRow],
);
