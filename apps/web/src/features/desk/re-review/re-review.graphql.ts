import { graphql, type ResultOf } from '@kehila/contracts';

export const reReviewsDocument = graphql(`
  query ReReviews($after: String) {
    reReviews(first: 10, after: $after) {
      nodes {
        id
        revision {
          id
          title
          language
          author {
            displayName
          }
          article {
            space {
              name
            }
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

export const reReviewRevisionDocument = graphql(`
  mutation ReReviewRevision($input: ReReviewRevisionInput!) {
    reReviewRevision(input: $input) {
      __typename
      ... on ReReview {
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

export type ReReview = ResultOf<typeof reReviewsDocument>['reReviews']['nodes'][number];
