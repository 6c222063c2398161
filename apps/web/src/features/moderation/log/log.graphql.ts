import { graphql, type ResultOf } from '@kehila/contracts';

/** What was decided where the reader moderates. */
export const moderationLogDocument = graphql(`
  query ModerationLog($space: String, $decision: ModerationOutcome, $reason: FlagReason, $after: String) {
    viewer {
      staffSpaces {
        slug
        name
      }
    }
    moderationLog(space: $space, decision: $decision, reason: $reason, first: 30, after: $after) {
      nodes {
        id
        itemId
        subjectKind
        title
        authorName
        space {
          name
        }
        verdict {
          decision
          reason
          note
          decidedAt
          decidedBy {
            displayName
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

export type LogEntry = ResultOf<typeof moderationLogDocument>['moderationLog']['nodes'][number];
