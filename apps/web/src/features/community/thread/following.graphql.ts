import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const followQuestionDocument = graphql(
  `
    mutation FollowQuestion($input: FollowQuestionInput!) {
      followQuestion(input: $input) {
        __typename
        ... on Question {
          viewerFollows
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const markAffectedDocument = graphql(
  `
    mutation MarkAffected($input: MarkAffectedInput!) {
      markAffected(input: $input) {
        __typename
        ... on Question {
          viewerAffected
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
