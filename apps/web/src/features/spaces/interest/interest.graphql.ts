import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const interestFields = graphql(`
  fragment Interest on Interest {
    place
    slug
    name
    level
  }
`);

export type ShownInterest = ResultOf<typeof interestFields>;

export const interestsDocument = graphql(
  `
    query Interests($after: String) {
      interests(first: 30, after: $after) {
        nodes {
          ...Interest
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [interestFields],
);

export const setInterestDocument = graphql(
  `
    mutation SetInterest($input: SetInterestInput!) {
      setInterest(input: $input) {
        __typename
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
