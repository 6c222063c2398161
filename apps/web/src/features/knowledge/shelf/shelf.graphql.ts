import { graphql, type ResultOf } from '@kehila/contracts';
import { formFields } from '#features/community/form/form.graphql.ts';
import { articleRow } from '#features/knowledge/article-row.graphql.ts';

/** The spaces with their sections, and what the articles of one are narrowed by. */
export const shelfPlacesDocument = graphql(
  `
    query ShelfPlaces($slug: String!, $inSpace: Boolean!) {
      spaces {
        slug
        name
        description
        icon
        articleCount
        viewerCan
        articleSections {
          list {
            key
            name
          }
        }
      }
      space(slug: $slug) @include(if: $inSpace) {
        ...FormFields
      }
    }
  `,
  [formFields],
);

/** The articles of all spaces or of one, by who stands behind them. */
export const shelfDocument = graphql(
  `
    query Shelf($space: String, $section: String, $kind: ArticleKind, $fields: [FieldFilter!], $official: String, $community: String, $imported: String) {
      official: articles(filter: { space: $space, section: $section, kind: $kind, fields: $fields, standing: OFFICIAL }, first: 20, after: $official) {
        nodes {
          ...ArticleRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      community: articles(filter: { space: $space, section: $section, kind: $kind, fields: $fields, standing: COMMUNITY }, first: 20, after: $community) {
        nodes {
          ...ArticleRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      imported: articles(filter: { space: $space, section: $section, kind: $kind, fields: $fields, standing: IMPORTED }, first: 20, after: $imported) {
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

/** The articles of one space under its heads. */
export const shelfBySectionDocument = graphql(
  `
    query ShelfBySection($slug: String!) {
      space(slug: $slug) {
        articlesBySection(first: 5) {
          section {
            key
            name
          }
          nodes {
            ...ArticleRow
          }
          hasMore
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

export type ShelfList = ResultOf<typeof shelfDocument>['official'];
export type ShelfSpace = ResultOf<typeof shelfPlacesDocument>['spaces'][number];
export type ShelfNomination = ResultOf<typeof shelfBesideDocument>['nominations']['nodes'][number];
