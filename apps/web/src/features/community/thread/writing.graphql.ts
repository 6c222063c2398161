import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const postAnswerDocument = graphql(
  `
    mutation PostAnswer($input: PostAnswerInput!) {
      postAnswer(input: $input) {
        __typename
        ... on Answer {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const postCommentDocument = graphql(
  `
    mutation PostComment($input: PostCommentInput!) {
      postComment(input: $input) {
        __typename
        ... on Comment {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
