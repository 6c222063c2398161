import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const appealParts = graphql(`
  fragment PointsAppealParts on PointsAppeal {
    id
    mine
    cause
    amount
    points
    at
    path
    subjectTitle
    reason
    openedAt
    state
    answer
    account {
      handle
      displayName
    }
  }
`);

export type ShownAppeal = ResultOf<typeof appealParts>;

export const entryToAppealDocument = graphql(`
  query EntryToAppeal($id: ID!) {
    entryToAppeal(entryId: $id) {
      id
      cause
      amount
      points
      at
      path
      subjectTitle
    }
  }
`);

export const appealEntryDocument = graphql(
  `
    mutation AppealPointsEntry($input: AppealPointsEntryInput!) {
      appealPointsEntry(input: $input) {
        __typename
        ... on PointsAppeal {
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

export const myAppealsDocument = graphql(
  `
    query MyPointsAppeals($after: String) {
      myPointsAppeals(first: 20, after: $after) {
        nodes {
          ...PointsAppealParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [appealParts],
);

export const waitingAppealsDocument = graphql(
  `
    query PointsAppeals($after: String) {
      pointsAppeals(first: 20, after: $after) {
        nodes {
          ...PointsAppealParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [appealParts],
);

export const decideAppealDocument = graphql(
  `
    mutation DecidePointsAppeal($input: DecidePointsAppealInput!) {
      decidePointsAppeal(input: $input) {
        __typename
        ... on PointsAppeal {
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
