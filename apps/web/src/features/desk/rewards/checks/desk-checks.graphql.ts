import { graphql, type ResultOf } from '@kehila/contracts';

export const deskChecksDocument = graphql(`
  query DeskRewardChecks($after: String) {
    doubtfulRedemptions(first: 20, after: $after) {
      nodes {
        since
        redemption {
          id
          cost
          state
          requestedAt
          account {
            handle
            displayName
            reputation
            level {
              name
            }
          }
          reward {
            name
          }
        }
        signs {
          kind
          evidence
          number
          people
          others {
            id
            handle
            displayName
          }
        }
        clearings {
          clearedAt
          reason
          clearedBy {
            handle
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const clearRedemptionDocument = graphql(`
  mutation ClearRedemption($input: ClearRedemptionInput!) {
    clearRedemption(input: $input) {
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

export type Doubtful = ResultOf<typeof deskChecksDocument>['doubtfulRedemptions']['nodes'][number];
