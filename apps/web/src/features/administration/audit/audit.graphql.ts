import { graphql, type ResultOf } from '@kehila/contracts';

export const auditDocument = graphql(`
  query AuditLog($filter: AuditFilter, $after: String) {
    auditLog(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        at
        act
        actInWords
        actorId
        actor {
          handle
          displayName
        }
        subjects
        requestId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    auditedActs {
      act
      words
    }
  }
`);

export type AuditedAct = ResultOf<typeof auditDocument>['auditLog']['nodes'][number];
export type KnownAct = ResultOf<typeof auditDocument>['auditedActs'][number];

export const auditActorDocument = graphql(`
  query AuditActor($handle: String!) {
    account(handle: $handle) {
      id
    }
  }
`);
