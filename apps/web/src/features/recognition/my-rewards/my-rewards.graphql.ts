import { graphql, type ResultOf } from '@kehila/contracts';

export const myRewardsDocument = graphql(`
  query MyRewards($after: String) {
    myRedemptions(first: 20, after: $after) {
      nodes {
        id
        cost
        state
        requestedAt
        heldUntil
        movedAt
        reason
        isBeingChecked
        voucher {
          shownAt
          showings
          expiresAt
        }
        reward {
          id
          name
          next
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const cancelRedemptionDocument = graphql(`
  mutation CancelRedemption($input: CancelRedemptionInput!) {
    cancelRedemption(input: $input) {
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

export const showVoucherCodeDocument = graphql(`
  mutation ShowVoucherCode($input: ShowVoucherCodeInput!) {
    showVoucherCode(input: $input) {
      __typename
      ... on ShownVoucherCode {
        voucherCode
        redemption {
          id
        }
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type MyRedemption = ResultOf<typeof myRewardsDocument>['myRedemptions']['nodes'][number];
