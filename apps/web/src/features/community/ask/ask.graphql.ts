import { graphql } from '@kehila/contracts';
import { formFields } from '#features/community/form/form.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const askPageDocument = graphql(
  `
    query AskPage($signedIn: Boolean!) {
      spaces {
        slug
        name
        ...FormFields
      }
      permission(ability: ASK) @include(if: $signedIn) {
        allowed
        sentence
      }
      viewer @include(if: $signedIn) {
        drafts {
          place
          title
          body
          space
          tags
        }
      }
    }
  `,
  [formFields],
);

export const askQuestionDocument = graphql(
  `
    mutation AskQuestion($input: AskQuestionInput!) {
      askQuestion(input: $input) {
        __typename
        ... on Question {
          id
          slug
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
