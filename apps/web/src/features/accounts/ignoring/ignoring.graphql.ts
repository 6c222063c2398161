import { graphql } from '@kehila/contracts';

export const ignoredPeopleDocument = graphql(`
  query IgnoredPeople($after: String) {
    ignoredPeople(first: 30, after: $after) {
      nodes {
        account {
          id
          handle
          displayName
        }
        since
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ignorePersonDocument = graphql(`
  mutation IgnorePerson($input: IgnorePersonInput!) {
    ignorePerson(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
