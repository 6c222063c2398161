import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const claimAnsweringDocument = graphql(
  `
    mutation ClaimAnswering($input: ClaimAnsweringInput!) {
      claimAnswering(input: $input) {
        __typename
        ... on Question {
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

export const releaseAnsweringDocument = graphql(
  `
    mutation ReleaseAnswering($input: ReleaseAnsweringInput!) {
      releaseAnswering(input: $input) {
        __typename
        ... on Question {
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
