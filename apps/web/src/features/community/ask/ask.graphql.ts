import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const askPageDocument = graphql(`
  query AskPage($signedIn: Boolean!) {
    spaces {
      slug
      name
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
`);

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
