import { graphql, type ResultOf } from '@kehila/contracts';

/** Articles to link in an answer or a comment. */
export const articlesToInsertDocument = graphql(`
  query ArticlesToInsert($query: String!, $space: String) {
    articlesToInsert(query: $query, space: $space) {
      id
      language
      standing
      title {
        text
        hit
      }
      space {
        name
      }
    }
  }
`);

export type InsertableArticle = ResultOf<typeof articlesToInsertDocument>['articlesToInsert'][number];
