import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const acceptAnswerDocument = graphql(
  `
    mutation AcceptAnswer($input: AcceptAnswerInput!) {
      acceptAnswer(input: $input) {
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

export const withdrawAcceptanceDocument = graphql(
  `
    mutation WithdrawAcceptance($input: WithdrawAcceptanceInput!) {
      withdrawAcceptance(input: $input) {
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

export const showSolutionFirstDocument = graphql(
  `
    mutation ShowSolutionFirst($input: ShowSolutionFirstInput!) {
      showSolutionFirst(input: $input) {
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
