import { graphql, type ResultOf } from '@kehila/contracts';

export const ownNextStepsDocument = graphql(`
  query OwnNextSteps {
    nextSteps {
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
  }
`);

export const nextStepsOfDocument = graphql(`
  query NextStepsOf($handle: String!) {
    account(handle: $handle) {
      handle
      displayName
    }
    nextSteps(handle: $handle) {
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
  }
`);

export type NextStep = NonNullable<ResultOf<typeof ownNextStepsDocument>['nextSteps']>['steps'][number];
