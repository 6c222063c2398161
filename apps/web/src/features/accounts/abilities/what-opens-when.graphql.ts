import { graphql } from '@kehila/contracts';

export const whatOpensWhenDocument = graphql(`
  query WhatOpensWhen {
    abilityRules {
      rules {
        ability
        name
        reputation
        roles
        anyone
        fixed
        defaultReputation
        defaultRoles
      }
    }
  }
`);
