import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** An answer or a comment, and what a comment could hang on. */
export const textToTurnDocument = graphql(`
  query TextToTurn($question: ID!, $id: ID!, $signedIn: Boolean!) {
    question(id: $question) {
      id
      slug
      title
      language
      space {
        permissions(abilities: [MODERATE]) @include(if: $signedIn) {
          allowed
          sentence
          missing {
            needs
            reputation
          }
        }
      }
      answers(first: 30, orderBy: OLDEST) @include(if: $signedIn) {
        nodes {
          id
          authorName
          body {
            excerpt
            language
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
    textToTurn(id: $id) @include(if: $signedIn) {
      id
      kind
      turned
      questionId
      address
      authorName
      body {
        html
        language
      }
    }
  }
`);

/** Where a text stands that is no answer of the thread any more. */
export const turnedTextDocument = graphql(`
  query TurnedText($id: ID!) {
    turnedText(id: $id) {
      id
      questionId
      address
    }
  }
`);

export const turnAnswerIntoCommentDocument = graphql(
  `
    mutation TurnAnswerIntoComment($input: TurnAnswerIntoCommentInput!) {
      turnAnswerIntoComment(input: $input) {
        __typename
        ... on TurnedText {
          address
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const turnCommentIntoAnswerDocument = graphql(
  `
    mutation TurnCommentIntoAnswer($input: TurnCommentIntoAnswerInput!) {
      turnCommentIntoAnswer(input: $input) {
        __typename
        ... on TurnedText {
          address
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const undoTurnDocument = graphql(
  `
    mutation UndoTurn($input: UndoTurnInput!) {
      undoTurn(input: $input) {
        __typename
        ... on TurnedText {
          address
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
