import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const standardDocument = graphql(`
  query ReviewStandardPage($space: String!) {
    space(slug: $space) {
      slug
      name
      viewerCan
      reviewStandard {
        version
        reviewers
        points {
          key
          words {
            language
            name
          }
        }
      }
    }
  }
`);

export const saveStandardDocument = graphql(
  `
    mutation SaveReviewStandard($input: SaveReviewStandardInput!) {
      saveReviewStandard(input: $input) {
        __typename
        ... on Space {
          reviewStandard {
            version
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
