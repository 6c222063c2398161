import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const sectionsDocument = graphql(`
  query ArticleSectionsPage($space: String!) {
    space(slug: $space) {
      slug
      name
      viewerCan
      articleSections {
        version
        list {
          key
          name
          words {
            language
            name
          }
        }
      }
    }
  }
`);

export const saveSectionsDocument = graphql(
  `
    mutation SaveArticleSections($input: SaveArticleSectionsInput!) {
      saveArticleSections(input: $input) {
        __typename
        ... on Space {
          articleSections {
            version
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
