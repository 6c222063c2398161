import { graphql } from '@kehila/contracts';

export const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Viewer {
        language
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
