import { graphql, type ResultOf } from '@kehila/contracts';

export const joinedAccountDocument = graphql(`
  query JoinedAccount($handle: String!) {
    account(handle: $handle) {
      id
      handle
      displayName
      imported
    }
  }
`);

export type JoinedAccount = NonNullable<ResultOf<typeof joinedAccountDocument>['account']>;

export const createClaimDocument = graphql(`
  mutation CreateClaim($input: CreateClaimInput!) {
    createClaim(input: $input) {
      __typename
      ... on ClaimLink {
        link
        expiresAt
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const giveAddressDocument = graphql(`
  mutation GiveAddress($input: GiveAddressInput!) {
    giveAddress(input: $input) {
      __typename
      ... on Account {
        handle
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const mergePreviewDocument = graphql(`
  query MergePreview($fromId: ID!, $intoId: ID!) {
    mergePreview(fromId: $fromId, intoId: $intoId) {
      refusal
      from {
        id
        handle
        displayName
        reputation
      }
      into {
        id
        handle
        displayName
        reputation
      }
      moves {
        name
        count
      }
    }
  }
`);

export type MergePreview = NonNullable<ResultOf<typeof mergePreviewDocument>['mergePreview']>;

export const mergeAccountsDocument = graphql(`
  mutation MergeAccounts($input: MergeAccountsInput!) {
    mergeAccounts(input: $input) {
      __typename
      ... on Account {
        handle
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
