import { graphql } from '@kehila/contracts';

export const previewDocument = graphql(`
  query Preview($markdown: String!, $kind: TextKind!) {
    preview(markdown: $markdown, kind: $kind) {
      html
      language
    }
  }
`);

export const mentionableDocument = graphql(`
  query Mentionable($query: String!, $questionId: ID) {
    mentionable(query: $query, questionId: $questionId) {
      handle
      displayName
      initials
      avatar
    }
  }
`);

export const saveDraftDocument = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on Draft {
        savedAt
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
