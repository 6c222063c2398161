import { graphql, type ResultOf } from '@kehila/contracts';

export const journalDocument = graphql(`
  query PointsJournal($ledger: PointsLedger!, $handle: String, $filter: PointsJournalFilter, $after: String) {
    spaces {
      slug
      name
    }
    pointsJournal(ledger: $ledger, handle: $handle, filter: $filter, first: 30, after: $after) {
      nodes {
        id
        amount
        cause
        at
        ruleSetVersion
        vestsAt
        undoes
        undoneBy
        appeal
        mayAppeal
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

export type JournalSpace = ResultOf<typeof journalDocument>['spaces'][number];
