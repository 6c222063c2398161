import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';
import { personFields } from '#features/community/person.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** What was said about a text under review. */
export const talkFields = graphql(
  `
    fragment Talk on Revision {
      comments {
        id
        block
        at
        suggestion
        doneAt
        takenAt
        author {
          ...Person
        }
        body {
          html
          language
        }
      }
    }
  `,
  [personFields],
);

export type Remark = Shown<ResultOf<typeof talkFields>['comments'][number]>;

export const commentOnRevisionDocument = graphql(
  `
    mutation CommentOnRevision($input: CommentOnRevisionInput!) {
      commentOnRevision(input: $input) {
        __typename
        ... on Revision {
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

export const settleRevisionCommentDocument = graphql(
  `
    mutation SettleRevisionComment($input: SettleRevisionCommentInput!) {
      settleRevisionComment(input: $input) {
        __typename
        ... on Revision {
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

export const takeSuggestionDocument = graphql(
  `
    mutation TakeSuggestion($input: TakeSuggestionInput!) {
      takeSuggestion(input: $input) {
        __typename
        ... on Revision {
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
