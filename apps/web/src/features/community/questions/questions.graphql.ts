import { graphql } from '@kehila/contracts';
import { formFields } from '#features/community/form/form.graphql.ts';
import { questionRow } from '#features/community/question-row.graphql.ts';

/** The list of questions, and what it can be filtered by. */
export const questionsDocument = graphql(
  `
    query Questions($filter: QuestionFilter, $orderBy: QuestionOrder!, $after: String, $space: String!, $inSpace: Boolean!) {
      questions(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
        nodes {
          ...QuestionRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      space(slug: $space) @include(if: $inSpace) {
        ...FormFields
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
  [questionRow, formFields],
);
