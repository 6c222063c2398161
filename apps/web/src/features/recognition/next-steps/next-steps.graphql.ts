import { graphql, type ResultOf } from '@kehila/contracts';

const nextStepsFields = graphql(`
  fragment NextSteps on NextSteps {
    steps {
      kind
      key
      name
      reached
      sentence
      value
      goal
      about
      space {
        name
      }
    }
  }
`);

export const ownNextStepsDocument = graphql(
  `
    query OwnNextSteps {
      nextSteps {
        ...NextSteps
      }
    }
  `,
  [nextStepsFields],
);

export const nextStepsOfDocument = graphql(
  `
    query NextStepsOf($handle: String!) {
      account(handle: $handle) {
        handle
        displayName
      }
      nextSteps(handle: $handle) {
        ...NextSteps
      }
    }
  `,
  [nextStepsFields],
);

export type NextStep = ResultOf<typeof nextStepsFields>['steps'][number];
