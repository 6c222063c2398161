import { graphql, type ResultOf } from '@kehila/contracts';

/** Corrections that wait for their author, or for a decision about an objection. */
export const waitingCorrectionsDocument = graphql(`
  query WaitingCorrections($space: String, $after: String) {
    viewer {
      staffSpaces {
        slug
        name
      }
    }
    waitingCorrections(space: $space, first: 30, after: $after) {
      nodes {
        id
        answerId
        kind
        state
        stuck
        proposerName
        graceEndsAt
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

export type WaitingCorrection = ResultOf<typeof waitingCorrectionsDocument>['waitingCorrections']['nodes'][number];
