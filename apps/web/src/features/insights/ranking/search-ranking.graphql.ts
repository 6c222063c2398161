import { graphql, type ResultOf } from '@kehila/contracts';

const rankingFields = graphql(`
  fragment RankingFields on SearchRanking @_unmask {
    name
    officialFirst
    official
    solved
    votes
    age
  }
`);

export const searchRankingDocument = graphql(
  `
    query SearchRanking($after: String) {
      searchRanking {
        id
        since
        ranking {
          ...RankingFields
        }
      }
      searchComparisons(first: 10, after: $after) {
        nodes {
          id
          a {
            ...RankingFields
          }
          b {
            ...RankingFields
          }
          startedAt
          until
          mostSearches
          endedAt
          searches
          preferredA
          preferredB
          undecided
          better
          verdict
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [rankingFields],
);

export const startSearchComparisonDocument = graphql(`
  mutation StartSearchComparison($input: StartSearchComparisonInput!) {
    startSearchComparison(input: $input) {
      __typename
      ... on SearchComparison {
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

export const stopSearchComparisonDocument = graphql(`
  mutation StopSearchComparison($input: StopSearchComparisonInput!) {
    stopSearchComparison(input: $input) {
      __typename
      ... on SearchComparison {
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

export const putSearchRankingInForceDocument = graphql(`
  mutation PutSearchRankingInForce($input: PutSearchRankingInForceInput!) {
    putSearchRankingInForce(input: $input) {
      __typename
      ... on SearchRankingInForce {
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

export const undoSearchRankingDocument = graphql(`
  mutation UndoSearchRanking($input: UndoSearchRankingInput!) {
    undoSearchRanking(input: $input) {
      __typename
      ... on SearchRankingInForce {
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

type SearchRankingPage = ResultOf<typeof searchRankingDocument>;
export type RankingInForce = SearchRankingPage['searchRanking'];
export type Ranking = RankingInForce['ranking'];
export type Comparison = SearchRankingPage['searchComparisons']['nodes'][number];
