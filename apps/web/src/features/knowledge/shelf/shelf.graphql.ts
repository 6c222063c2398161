import { graphql, type ResultOf } from '@kehila/contracts';
import { articleRow } from '#features/knowledge/article-row.graphql.ts';

/** The articles of all spaces or of one, by who stands behind them. */
export const shelfDocument = graphql(
  `
    query Shelf($space: String, $official: String, $community: String, $imported: String) {
      spaces {
        slug
        name
        description
        icon
        articleCount
        viewerCan
      }
      official: articles(filter: { space: $space, standing: OFFICIAL }, first: 20, after: $official) {
        nodes {
          ...ArticleRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      community: articles(filter: { space: $space, standing: COMMUNITY }, first: 20, after: $community) {
        nodes {
          ...ArticleRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      imported: articles(filter: { space: $space, standing: IMPORTED }, first: 20, after: $imported) {
        nodes {
          ...ArticleRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [articleRow],
);

/** For who is signed in: what is not published yet, and what waits for somebody to write it. */
export const shelfBesideDocument = graphql(
  `
    query ShelfBeside($space: String) {
      drafts: articles(filter: { space: $space, state: DRAFT }, first: 10) {
        nodes {
          ...ArticleRow
        }
      }
      nominations(space: $space, first: 5) {
        nodes {
          id
          question {
            title
            language
          }
        }
      }
    }
  `,
  [articleRow],
);

type Result = ResultOf<typeof shelfDocument>;

export type ShelfList = Result['official'];
export type ShelfSpace = Result['spaces'][number];
export type ShelfNomination = ResultOf<typeof shelfBesideDocument>['nominations']['nodes'][number];
