import { graphql } from '@kehila/contracts';

export const mutedQuestionsDocument = graphql(`
  query MutedQuestions($after: String) {
    mutedQuestions(first: 30, after: $after) {
      nodes {
        id
        title
        path
        since
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const muteQuestionDocument = graphql(`
  mutation MuteQuestion($input: MuteQuestionInput!) {
    muteQuestion(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
