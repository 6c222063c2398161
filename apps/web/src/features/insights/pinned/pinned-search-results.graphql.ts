import { graphql, type ResultOf } from '@kehila/contracts';
import { hitFields } from '#features/search/hit.graphql.ts';

export const pinnedSearchResultsDocument = graphql(
  `
    query PinnedSearchResults($after: String) {
      pinnedSearchResults(first: 20, after: $after) {
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

export const pinSearchResultDocument = graphql(`
  mutation PinSearchResult($input: PinSearchResultInput!) {
    pinSearchResult(input: $input) {
      __typename
      ... on PinnedSearchResult {
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

export const unpinSearchResultDocument = graphql(`
  mutation UnpinSearchResult($input: UnpinSearchResultInput!) {
    unpinSearchResult(input: $input) {
      __typename
      ... on SearchResultUnpinned {
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

export type PinnedSearchResult = ResultOf<typeof pinnedSearchResultsDocument>['pinnedSearchResults']['nodes'][number];
