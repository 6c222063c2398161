import { graphql, type ResultOf } from '@kehila/contracts';

export const searchStateDocument = graphql(`
  query SearchState {
    searchState {
      engine
      server
      trouble
      waiting
      lagSeconds
      questions
      answers
      articles
      isCurrent
      work {
        kind
        askedAt
        beganAt
        endedAt
        done
        found
      }
    }
  }
`);

export type SearchState = ResultOf<typeof searchStateDocument>['searchState'];
export type SearchWork = SearchState['work'][number];

export const startSearchWorkDocument = graphql(`
  mutation StartSearchWork($input: StartSearchWorkInput!) {
    startSearchWork(input: $input) {
      __typename
      ... on SearchState {
        engine
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
