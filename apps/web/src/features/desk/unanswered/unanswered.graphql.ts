import { graphql, type ResultOf } from '@kehila/contracts';

/** What waits for the staff. */
export const unansweredDocument = graphql(`
  query Unanswered($space: String, $reason: StaffQueueReason, $mine: Boolean, $after: String) {
    viewer {
      staffSpaces {
        slug
        name
      }
    }
    staffQueue(space: $space, reason: $reason, mine: $mine, first: 30, after: $after) {
      nodes {
        reason
        waitingSince
        clock
        dueAt
        question {
          id
          slug
          title
          language
          answerCount
          affectedCount
          authorName
          askedAt
          urgentReason
          answering {
            mine
            by {
              displayName
            }
          }
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

export type WaitingQuestion = ResultOf<typeof unansweredDocument>['staffQueue']['nodes'][number];
