import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** A question with where it is, where it was, and the spaces to which it may go. */
export const questionToMoveDocument = graphql(`
  query QuestionToMove($id: ID!, $signedIn: Boolean!) {
    question(id: $id) {
      id
      slug
      title
      language
      space {
        slug
        name
        permissions(abilities: [MOVE]) @include(if: $signedIn) {
          allowed
          sentence
          missing {
            needs
            reputation
          }
        }
      }
      movedFrom {
        name
      }
    }
    spaces {
      slug
      name
      visibility
      permissions(abilities: [MOVE]) @include(if: $signedIn) {
        allowed
      }
    }
  }
`);

export type SpaceToMoveTo = ResultOf<typeof questionToMoveDocument>['spaces'][number];

export const moveQuestionDocument = graphql(
  `
    mutation MoveQuestion($input: MoveQuestionInput!) {
      moveQuestion(input: $input) {
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

export const undoMoveDocument = graphql(
  `
    mutation UndoMove($input: UndoMoveInput!) {
      undoMove(input: $input) {
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
