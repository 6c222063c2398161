import { graphql } from '@kehila/contracts';

export const resetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on Viewer {
        verified
      }
      ... on SecondStepNeeded {
        steps
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
