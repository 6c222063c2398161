import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const abilitiesDocument = graphql(`
  query Abilities($after: String) {
    abilityRules {
      version
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
    abilityRuleChanges(first: 20, after: $after) {
      nodes {
        id
        ability
        name
        reputation
        roles
        changedAt
        undoes
        undoable
        changedBy {
          handle
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const previewDocument = graphql(`
  query PreviewAbilityRules($rules: [AbilityRuleInput!]!) {
    previewAbilityRules(rules: $rules) {
      ability
      now
      then
      gaining
      losing
      bounded
      firstGaining {
        handle
        displayName
      }
      firstLosing {
        handle
        displayName
      }
    }
  }
`);

export const setAbilityRulesDocument = graphql(
  `
    mutation SetAbilityRules($input: SetAbilityRulesInput!) {
      setAbilityRules(input: $input) {
        __typename
        ... on AbilityRuleBook {
          version
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const undoAbilityRuleDocument = graphql(
  `
    mutation UndoAbilityRule($input: UndoAbilityRuleInput!) {
      undoAbilityRule(input: $input) {
        __typename
        ... on AbilityRuleBook {
          version
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

type Result = ResultOf<typeof abilitiesDocument>;

export type Rule = Result['abilityRules']['rules'][number];
export type RuleChange = Result['abilityRuleChanges']['nodes'][number];
export type Preview = ResultOf<typeof previewDocument>['previewAbilityRules'][number];
export type Holder = Rule['roles'][number];
