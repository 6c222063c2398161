import { graphql, type ResultOf } from '@kehila/contracts';

export const auditDocument = graphql(`
  query AuditLog($after: String) {
    auditLog(first: 50, after: $after) {
      nodes {
        id
        at
        act
        actorId
        subjects
        requestId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type AuditedAct = ResultOf<typeof auditDocument>['auditLog']['nodes'][number];
