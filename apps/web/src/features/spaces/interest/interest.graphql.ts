import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const interestsDocument = graphql(`
  query Interests($after: String) {
    interests(first: 30, after: $after) {
      nodes {
        place
        slug
        name
        level
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ShownInterest = ResultOf<typeof interestsDocument>['interests']['nodes'][number];

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
