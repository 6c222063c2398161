import { graphql } from '@kehila/contracts';

/** Why an act was refused, and what would open it. */
export const refusalFields = graphql(`
  fragment Refusal on UserError {
    code
    message
    path
    ... on NotAllowed {
      needs
      missingReputation
    }
    ... on TextChanged {
      current
    }
  }
`);
