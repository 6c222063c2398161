import { graphql, type ResultOf } from '@kehila/contracts';

export const searchSynonymsDocument = graphql(`
  query SearchSynonyms($after: String) {
    searchSynonyms(first: 20, after: $after) {
      nodes {
        id
        words
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    suggestedSearchSynonyms {
      words
      people
    }
  }
`);

export const saveSearchSynonymsDocument = graphql(`
  mutation SaveSearchSynonyms($input: SaveSearchSynonymsInput!) {
    saveSearchSynonyms(input: $input) {
      __typename
      ... on SearchSynonyms {
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

export const removeSearchSynonymsDocument = graphql(`
  mutation RemoveSearchSynonyms($input: RemoveSearchSynonymsInput!) {
    removeSearchSynonyms(input: $input) {
      __typename
      ... on SearchSynonymsRemoved {
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

export const declineSearchSynonymsDocument = graphql(`
  mutation DeclineSearchSynonyms($input: DeclineSearchSynonymsInput!) {
    declineSearchSynonyms(input: $input) {
      __typename
      ... on SearchSynonymsDeclined {
        words
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

type SearchSynonymsPage = ResultOf<typeof searchSynonymsDocument>;
export type Synonyms = SearchSynonymsPage['searchSynonyms']['nodes'][number];
export type SuggestedSynonyms = SearchSynonymsPage['suggestedSearchSynonyms'][number];
