import { graphql, type ResultOf } from '@kehila/contracts';

export const reviewQueueDocument = graphql(`
  query ReviewQueue($space: String, $after: String, $nominationsAfter: String) {
    viewer {
      account {
        id
      }
      reviewerSpaces {
        slug
        name
      }
    }
    reviewQueue(space: $space, first: 20, after: $after) {
      nodes {
        waitingSince
        revision {
          id
          number
          title
          language
          author {
            displayName
          }
          claimedBy {
            id
            displayName
          }
          article {
            state
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
    nominations(space: $space, first: 20, after: $nominationsAfter) {
      nodes {
        id
        at
        reason
        by {
          displayName
        }
        question {
          id
          slug
          title
          language
          space {
            name
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

type Result = ResultOf<typeof reviewQueueDocument>;

export type WaitingText = Result['reviewQueue']['nodes'][number];
export type WaitingNomination = Result['nominations']['nodes'][number];
