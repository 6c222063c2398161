import { graphql } from '@kehila/contracts';

export const verifyEmailDocument = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      __typename
      ... on Viewer {
        verified
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
