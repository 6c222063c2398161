import { graphql, type ResultOf } from '@kehila/contracts';

/** What was reported and decided lately. */
export const moderationNumbersDocument = graphql(`
  query ModerationNumbers {
    moderationNumbers {
      since
      reports
      decided
      medianMinutes
      outcomes {
        outcome
        count
      }
      reasons {
        reason
        count
      }
      appeals
      overturned
    }
  }
`);

export type Numbers = ResultOf<typeof moderationNumbersDocument>['moderationNumbers'];
