import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const revealAuthorDocument = graphql(
  `
    mutation RevealAuthor($input: RevealAuthorInput!) {
      revealAuthor(input: $input) {
        __typename
        ... on Account {
          handle
          displayName
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const liftAliasDocument = graphql(
  `
    mutation LiftAlias($input: LiftAliasInput!) {
      liftAlias(input: $input) {
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
