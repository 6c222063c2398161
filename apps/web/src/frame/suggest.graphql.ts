import { graphql, type ResultOf } from '@kehila/contracts';

/** What the search box offers while one types. */
export const suggestDocument = graphql(`
  query Suggest($query: String!) {
    suggest(query: $query, first: 6) {
      id
      kind
      audience
      title {
        text
        hit
      }
      language
      standing
      state
      space {
        name
      }
      path
      opening
      justWritten
      pinned
    }
  }
`);

export type Suggestion = ResultOf<typeof suggestDocument>['suggest'][number];
