import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const appealDecisionDocument = graphql(
  `
    mutation AppealDecision($input: AppealDecisionInput!) {
      appealDecision(input: $input) {
        __typename
        ... on OwnDecision {
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

export const decideModerationAppealDocument = graphql(
  `
    mutation DecideModerationAppeal($input: DecideModerationAppealInput!) {
      decideModerationAppeal(input: $input) {
        __typename
        ... on ModerationItem {
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
