import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';
import { formFields } from '#features/community/form/form.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** Where an article stands, and where it could. */
export const placeFields = graphql(
  `
    fragment Place on Article {
      id
      placeVersion
      kind
      section {
        key
        name
      }
      appliesTo {
        key
        name
        value
        text
      }
      space {
        slug
        articleSections {
          list {
            key
            name
          }
        }
        ...FormFields
      }
    }
  `,
  [formFields],
);

export const placeDocument = graphql(
  `
    query PlaceOfArticle($id: ID!) {
      article(id: $id) {
        ...Place
      }
    }
  `,
  [placeFields],
);

export const placeArticleDocument = graphql(
  `
    mutation PlaceArticle($input: PlaceArticleInput!) {
      placeArticle(input: $input) {
        __typename
        ... on Article {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export type PlacedArticle = Shown<ResultOf<typeof placeFields>>;
