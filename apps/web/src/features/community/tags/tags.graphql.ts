import { graphql, type ResultOf } from '@kehila/contracts';

export const tagsDocument = graphql(`
  query Tags($query: String, $after: String, $signedIn: Boolean!) {
    tags(query: $query, first: 60, after: $after) {
      nodes {
        slug
        description
        questionCount
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    followedTags @include(if: $signedIn) {
      slug
    }
  }
`);

export type ListedTag = ResultOf<typeof tagsDocument>['tags']['nodes'][number];
