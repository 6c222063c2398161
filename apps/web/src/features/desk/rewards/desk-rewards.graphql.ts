import { graphql, type ResultOf } from '@kehila/contracts';

export const deskRewardsDocument = graphql(`
  query DeskRewards($state: RedemptionState!, $after: String) {
    viewer {
      account {
        id
      }
    }
    redemptions(state: $state, first: 20, after: $after) {
      nodes {
        id
        cost
        state
        requestedAt
        heldUntil
        reason
        isBeingChecked
        voucher {
          ends
          shownAt
        }
        account {
          id
          handle
          displayName
          reputation
          level {
            name
          }
        }
        reward {
          id
          name
          kind
          next
          byCode
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const approveDocument = graphql(`
  mutation ApproveRedemption($input: ApproveRedemptionInput!) {
    approveRedemption(input: $input) {
      __typename
      ... on Redemption {
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

export const refuseDocument = graphql(`
  mutation RefuseRedemption($input: RefuseRedemptionInput!) {
    refuseRedemption(input: $input) {
      __typename
      ... on Redemption {
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

export const fulfilDocument = graphql(`
  mutation FulfilRedemption($input: FulfilRedemptionInput!) {
    fulfilRedemption(input: $input) {
      __typename
      ... on Redemption {
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

export const refundDocument = graphql(`
  mutation RefundRedemption($input: RefundRedemptionInput!) {
    refundRedemption(input: $input) {
      __typename
      ... on Redemption {
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

export type DeskRedemption = ResultOf<typeof deskRewardsDocument>['redemptions']['nodes'][number];
