import { graphql } from '@kehila/contracts';

export const requestPasswordResetDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      __typename
      ... on PasswordResetRequested {
        message
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
