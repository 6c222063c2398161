import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const contentRulesDocument = graphql(`
  query ContentRules($after: String) {
    contentRules(first: 50, after: $after) {
      nodes {
        id
        kind
        pattern
        language
        act
        version
        changedAt
        changedBy {
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

export const previewContentRuleDocument = graphql(`
  query PreviewContentRule($rule: ContentRuleInput!) {
    previewContentRule(rule: $rule) {
      looked
      matched
      bounded
      examples {
        subjectKind
        title
        path
        excerpt
      }
    }
  }
`);

export const saveContentRuleDocument = graphql(
  `
    mutation SaveContentRule($input: SaveContentRuleInput!) {
      saveContentRule(input: $input) {
        __typename
        ... on ContentRule {
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

export const removeContentRuleDocument = graphql(
  `
    mutation RemoveContentRule($input: RemoveContentRuleInput!) {
      removeContentRule(input: $input) {
        __typename
        ... on ContentRule {
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

export type ContentRule = ResultOf<typeof contentRulesDocument>['contentRules']['nodes'][number];
export type RulePreview = ResultOf<typeof previewContentRuleDocument>['previewContentRule'];
