import { graphql } from '@kehila/contracts';

export const signUpDocument = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on SignUpAccepted {
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
