import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const closeQuestionDocument = graphql(
  `
    mutation CloseQuestion($input: CloseQuestionInput!) {
      closeQuestion(input: $input) {
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

export const reopenQuestionDocument = graphql(
  `
    mutation ReopenQuestion($input: ReopenQuestionInput!) {
      reopenQuestion(input: $input) {
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

export const askForInfoDocument = graphql(
  `
    mutation AskForInfo($input: AskForInfoInput!) {
      askForInfo(input: $input) {
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

export const confirmUrgentDocument = graphql(
  `
    mutation ConfirmUrgent($input: ConfirmUrgentInput!) {
      confirmUrgent(input: $input) {
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

export const decideHeldDocument = graphql(
  `
    mutation DecideHeld($input: DecideHeldInput!) {
      decideHeld(input: $input) {
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

export const markUrgentDocument = graphql(
  `
    mutation MarkUrgent($input: MarkUrgentInput!) {
      markUrgent(input: $input) {
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

export const settleWarningDocument = graphql(
  `
    mutation SettleWarning($input: SettleWarningInput!) {
      settleWarning(input: $input) {
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
