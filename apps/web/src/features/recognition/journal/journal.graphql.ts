import { graphql, type ResultOf } from '@kehila/contracts';

export const journalDocument = graphql(`
  query PointsJournal($ledger: PointsLedger!, $handle: String, $after: String) {
    pointsJournal(ledger: $ledger, handle: $handle, first: 30, after: $after) {
      nodes {
        id
        amount
        cause
        at
        ruleSetVersion
        vestsAt
        undoes
        undoneBy
        path
        subjectTitle
        space {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type JournalEntry = ResultOf<typeof journalDocument>['pointsJournal']['nodes'][number];
