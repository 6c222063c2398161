import { graphql, type ResultOf } from '@kehila/contracts';

export const peopleDocument = graphql(`
  query People($query: String, $after: String) {
    accounts(query: $query, first: 24, after: $after) {
      nodes {
        id
        handle
        displayName
        initials
        avatar
        isStaff
        reputation
        level {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ListedPerson = ResultOf<typeof peopleDocument>['accounts']['nodes'][number];
