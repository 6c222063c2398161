import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const saveQuestionDocument = graphql(
  `
    mutation SaveQuestion($input: SaveQuestionInput!) {
      saveQuestion(input: $input) {
        __typename
        ... on Question {
          viewerSaved
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const unsaveQuestionDocument = graphql(
  `
    mutation UnsaveQuestion($input: UnsaveQuestionInput!) {
      unsaveQuestion(input: $input) {
        __typename
        ... on Question {
          viewerSaved
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
