import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** What is said of a tag, and whether one may say it otherwise. */
export const tagToEditDocument = graphql(`
  query TagToEdit($slug: String!) {
    tag(slug: $slug) {
      tag {
        slug
      }
      descriptions {
        language
        text
      }
      permissions(abilities: [EDIT_TAGS]) {
        allowed
        sentence
        missing {
          needs
          reputation
        }
      }
    }
  }
`);

export const editTagDocument = graphql(
  `
    mutation EditTag($input: EditTagInput!) {
      editTag(input: $input) {
        __typename
        ... on TagDetails {
          tag {
            slug
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
