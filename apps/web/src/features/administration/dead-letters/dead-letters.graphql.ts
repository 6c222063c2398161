import { graphql, type ResultOf } from '@kehila/contracts';

export const deadLettersDocument = graphql(`
  query DeadLetters($after: String) {
    deadLetters(first: 20, after: $after) {
      nodes {
        id
        type
        subject
        occurredAt
        attempts
        lastError
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type DeadLetter = ResultOf<typeof deadLettersDocument>['deadLetters']['nodes'][number];

export const retryDeadLetterDocument = graphql(`
  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {
    retryDeadLetter(input: $input) {
      __typename
      ... on DeadLetterRetried {
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
