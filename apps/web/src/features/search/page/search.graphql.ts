import { graphql, type ResultOf } from '@kehila/contracts';
import { hitFields } from '#features/search/hit.graphql.ts';

/** One page of what was found, with the counts of what it can be narrowed by. */
export const searchDocument = graphql(
  `
    query Search($query: String!, $filter: SearchFilter, $orderBy: SearchOrder!, $after: String) {
      search(query: $query, filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
        total
        degraded
        didYouMean
        asking
        hits {
          ...Hit
          trust
          warning
          articleKind
          excerpt {
            text
            hit
          }
        }
        facets {
          approximate
          kinds {
            value
            label
            count
          }
          states {
            value
            label
            count
          }
          spaces {
            value
            label
            count
          }
          languages {
            value
            label
            count
          }
          tags {
            value
            label
            count
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

type Found = ResultOf<typeof searchDocument>['search'];

export type FoundHit = Found['hits'][number];
export type Facets = NonNullable<Found['facets']>;
