import { graphql, type ResultOf } from '@kehila/contracts';
import { hitFields } from '#features/search/hit.graphql.ts';

export const pinnedAnswersDocument = graphql(
  `
    query PinnedAnswers($after: String) {
      pinnedAnswers(first: 20, after: $after) {
        nodes {
          id
          query
          state
          from
          until
          target {
            ...Hit
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [hitFields],
);

export const pinAnswerDocument = graphql(`
  mutation PinAnswer($input: PinAnswerInput!) {
    pinAnswer(input: $input) {
      __typename
      ... on PinnedAnswer {
        id
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const unpinAnswerDocument = graphql(`
  mutation UnpinAnswer($input: UnpinAnswerInput!) {
    unpinAnswer(input: $input) {
      __typename
      ... on AnswerUnpinned {
        pinId
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type PinnedAnswer = ResultOf<typeof pinnedAnswersDocument>['pinnedAnswers']['nodes'][number];
