import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** Whether an answer is true, and who says so. */
export const trustFields = graphql(`
  fragment Trust on TrustMark {
    kind
    note
    version
    byStaff
    markedByName
    markedAt
    until
    lapsedAt
    lapsedBecause
  }
`);

export type ShownTrust = ResultOf<typeof trustFields>;

/** An answer is found through its question: page by page. */
export const answersToCheckDocument = graphql(
  `
    query AnswersToCheck($id: ID!, $after: String) {
      question(id: $id) {
        id
        slug
        title
        language
        space {
          permissions(abilities: [MARK_TRUST]) {
            allowed
            sentence
          }
        }
        answers(first: 100, after: $after, orderBy: OLDEST) {
          nodes {
            id
            authorName
            body {
              html
              language
            }
            trust {
              ...Trust
            }
            viewerCan
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [trustFields],
);

export const markTrustDocument = graphql(
  `
    mutation MarkTrust($input: MarkTrustInput!) {
      markTrust(input: $input) {
        __typename
        ... on Answer {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const clearTrustDocument = graphql(
  `
    mutation ClearTrust($input: ClearTrustInput!) {
      clearTrust(input: $input) {
        __typename
        ... on Answer {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
