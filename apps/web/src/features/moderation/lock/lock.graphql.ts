import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const lockQuestionDocument = graphql(
  `
    mutation LockQuestion($input: LockQuestionInput!) {
      lockQuestion(input: $input) {
        __typename
        ... on Question {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const unlockQuestionDocument = graphql(
  `
    mutation UnlockQuestion($input: UnlockQuestionInput!) {
      unlockQuestion(input: $input) {
        __typename
        ... on Question {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
