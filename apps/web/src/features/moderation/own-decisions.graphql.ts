import { graphql, type ResultOf } from '@kehila/contracts';

const decisionFields = graphql(`
  fragment OwnDecisionFields on OwnDecision {
    id
    subjectKind
    decision
    reason
    note
    decidedAt
    title
    path
    excerpt
    publication
    mayAppeal
    appeal {
      words
      appealedAt
      outcome
      note
      decidedAt
    }
  }
`);

/** What the staff decided about texts of the reader's own. */
export const ownDecisionsDocument = graphql(
  `
    query OwnDecisions($after: String) {
      ownDecisions(first: 30, after: $after) {
        nodes {
          ...OwnDecisionFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [decisionFields],
);

export const ownDecisionDocument = graphql(
  `
    query OwnDecision($id: ID!) {
      ownDecision(id: $id) {
        ...OwnDecisionFields
      }
    }
  `,
  [decisionFields],
);

/** Why texts of the reader's own are not seen by others. */
export const whyWithheldDocument = graphql(`
  query WhyWithheld($about: [ID!]!) {
    ownDecisions(first: 100, about: $about) {
      nodes {
        id
        subjectId
        decision
        reason
      }
    }
  }
`);

export type OwnDecision = ResultOf<typeof ownDecisionDocument>['ownDecision'] & {};
export type WhyWithheld = ResultOf<typeof whyWithheldDocument>['ownDecisions']['nodes'][number];
