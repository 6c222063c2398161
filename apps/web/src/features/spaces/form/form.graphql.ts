import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** The form of a space with all that was ever in it, for its staff. */
export const questionFormDocument = graphql(`
  query QuestionFormPage($space: String!) {
    space(slug: $space) {
      slug
      name
    }
    questionForm(space: $space) {
      version
      fields {
        key
        kind
        required
        retired
        words {
          language
          name
          hint
        }
        choices {
          key
          retired
          words {
            language
            name
          }
        }
      }
    }
  }
`);

export const saveFormFieldDocument = graphql(
  `
    mutation SaveFormField($input: SaveFormFieldInput!) {
      saveFormField(input: $input) {
        __typename
        ... on QuestionForm {
          version
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export type ManagedField = NonNullable<ResultOf<typeof questionFormDocument>['questionForm']>['fields'][number];
export type ManagedChoice = ManagedField['choices'][number];
