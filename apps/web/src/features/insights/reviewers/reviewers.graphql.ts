import { graphql, type ResultOf } from '@kehila/contracts';

/** What the reviewers decided lately. */
export const reviewerNumbersDocument = graphql(`
  query ReviewerNumbers($after: String) {
    reviewerNumbers(after: $after) {
      since
      mostDecisions
      pageInfo {
        hasNextPage
        endCursor
      }
      reviewers {
        reviewer {
          id
          handle
          displayName
        }
        decisions
        medianHours
        ninetiethHours
        returned
        declined
        seconded
        agreed
      }
    }
  }
`);

export type Reviewer = ResultOf<typeof reviewerNumbersDocument>['reviewerNumbers']['reviewers'][number];
