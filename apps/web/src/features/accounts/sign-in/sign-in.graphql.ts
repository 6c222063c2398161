import { graphql } from '@kehila/contracts';

export const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Viewer {
        secondFactorRequired
      }
      ... on SecondStepNeeded {
        steps
        passkeyOptions
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const finishSignInDocument = graphql(`
  mutation FinishSignIn($input: FinishSignInInput!) {
    finishSignIn(input: $input) {
      __typename
      ... on Viewer {
        secondFactorRequired
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const signInWithPasskeyDocument = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      __typename
      ... on Viewer {
        secondFactorRequired
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
