import { graphql, type ResultOf } from '@kehila/contracts';

export const mailsDocument = graphql(`
  query Mails($after: String) {
    mails(first: 20, after: $after) {
      nodes {
        id
        to
        subject
        text
        html
        language
        state
        createdAt
        sentAt
        lastError
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type WrittenMail = ResultOf<typeof mailsDocument>['mails']['nodes'][number];

export const retryMailDocument = graphql(`
  mutation RetryMail($input: RetryMailInput!) {
    retryMail(input: $input) {
      __typename
      ... on Mail {
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
