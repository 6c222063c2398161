import { graphql, type ResultOf } from '@kehila/contracts';

export const claimDocument = graphql(`
  query Claim($token: String!) {
    claim(token: $token) {
      expiresAt
      account {
        handle
        displayName
        initials
        avatar
        reputation
        joinedAt
      }
    }
  }
`);

export type ClaimShown = NonNullable<ResultOf<typeof claimDocument>['claim']>;

export const claimAccountDocument = graphql(`
  mutation ClaimAccount($input: ClaimAccountInput!) {
    claimAccount(input: $input) {
      __typename
      ... on Viewer {
        account {
          handle
        }
      }
      ... on UserError {
        code
        message
        path
      }
      ... on NotAllowed {
        needs
      }
    }
  }
`);
