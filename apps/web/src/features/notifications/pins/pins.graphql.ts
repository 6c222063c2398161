import { graphql } from '@kehila/contracts';

export const pinDocument = graphql(`
  mutation PinQuestion($input: PinQuestionInput!) {
    pinQuestion(input: $input) {
      __typename
      ... on Question {
        id
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const unpinDocument = graphql(`
  mutation UnpinQuestion($input: UnpinQuestionInput!) {
    unpinQuestion(input: $input) {
      __typename
      ... on Question {
        id
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
