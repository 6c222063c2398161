import { graphql, type ResultOf } from '@kehila/contracts';

export const managedAccountsDocument = graphql(`
  query ManagedAccounts($filter: ManagedAccountFilter, $after: String) {
    managedAccounts(filter: $filter, first: 50, after: $after) {
      nodes {
        state
        stateUntil
        account {
          id
          handle
          displayName
          isStaff
          imported
          joinedAt
          reputation
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    managedAccountCount(filter: $filter)
    segments {
      id
      name
    }
  }
`);

export type ListedAccount = ResultOf<typeof managedAccountsDocument>['managedAccounts']['nodes'][number];
