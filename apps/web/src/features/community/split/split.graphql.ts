import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** A question with the answers that can be taken out, and where its own came from. */
export const questionToSplitDocument = graphql(`
  query QuestionToSplit($id: ID!, $signedIn: Boolean!) {
    question(id: $id) {
      id
      slug
      title
      language
      splitFrom {
        id
        slug
        title
        language
      }
      space {
        permissions(abilities: [MERGE]) @include(if: $signedIn) {
          allowed
          sentence
          missing {
            needs
            reputation
          }
        }
      }
      answers(first: 30, orderBy: NEWEST) @include(if: $signedIn) {
        nodes {
          id
          authorName
          held
          withheld
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
  }
`);

type Found = NonNullable<ResultOf<typeof questionToSplitDocument>['question']>;
export type AnswerToSplit = NonNullable<Found['answers']>['nodes'][number];

export const splitQuestionDocument = graphql(
  `
    mutation SplitQuestion($input: SplitQuestionInput!) {
      splitQuestion(input: $input) {
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

export const undoSplitDocument = graphql(
  `
    mutation UndoSplit($input: UndoSplitInput!) {
      undoSplit(input: $input) {
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
