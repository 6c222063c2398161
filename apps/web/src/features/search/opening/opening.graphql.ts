import { graphql } from '@kehila/contracts';

export const noteOpeningDocument = graphql(`
  mutation NoteOpening($input: NoteOpeningInput!) {
    noteOpening(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
