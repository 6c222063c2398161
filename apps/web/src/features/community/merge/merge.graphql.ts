import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';
import { hitFields } from '#features/search/hit.graphql.ts';

/** A question with what it may be merged into; of one that was merged, the other. */
export const questionToMergeDocument = graphql(
  `
    query QuestionToMerge($id: ID!, $signedIn: Boolean!) {
      question(id: $id) {
        id
        slug
        title
        language
        space {
          permissions(abilities: [MERGE]) @include(if: $signedIn) {
            allowed
            sentence
            missing {
              needs
              reputation
            }
          }
        }
      }
      similarQuestions(questionId: $id, first: 5) {
        ...Hit
      }
    }
  `,
  [hitFields],
);

export const mergeQuestionsDocument = graphql(
  `
    mutation MergeQuestions($input: MergeQuestionsInput!) {
      mergeQuestions(input: $input) {
        __typename
        ... on Question {
          id
          slug
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const undoMergeDocument = graphql(
  `
    mutation UndoMerge($input: UndoMergeInput!) {
      undoMerge(input: $input) {
        __typename
        ... on Question {
          id
          slug
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
