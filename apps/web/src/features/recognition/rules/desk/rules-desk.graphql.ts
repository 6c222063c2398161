import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';
import { pointsTermsFields } from '#features/recognition/rules/rules.graphql.ts';

export const rulesDeskDocument = graphql(
  `
    query PointsRulesDesk {
      pointsRulesDesk {
        newest {
          version
          terms {
            ...PointsTermsFields
          }
        }
        toCome {
          version
          validFrom
          reason
        }
        amounts {
          ledger
          rule
          cause
          least
          most
        }
        draft {
          version
          reason
          savedAt
          changesSomething
          previewState
          terms {
            ...PointsTermsFields
          }
        }
        preview {
          at
          rules {
            ledger
            rule
            cause
            entries
            now
            then
          }
          ledgers {
            ledger
            now
            then
            gaining
            losing
          }
          changes {
            ledger
            change
            account {
              handle
              displayName
            }
          }
          thresholds {
            name
            points
            reaching
            losing
          }
        }
      }
    }
  `,
  [pointsTermsFields],
);

export const savePointsRuleDraftDocument = graphql(
  `
    mutation SavePointsRuleDraft($input: SavePointsRuleDraftInput!) {
      savePointsRuleDraft(input: $input) {
        __typename
        ... on PointsRulesDesk {
          draft {
            version
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const discardPointsRuleDraftDocument = graphql(
  `
    mutation DiscardPointsRuleDraft($input: DiscardPointsRuleDraftInput!) {
      discardPointsRuleDraft(input: $input) {
        __typename
        ... on PointsRulesDesk {
          draft {
            version
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const announcePointsRulesDocument = graphql(
  `
    mutation AnnouncePointsRules($input: AnnouncePointsRulesInput!) {
      announcePointsRules(input: $input) {
        __typename
        ... on PointsRulesDesk {
          draft {
            version
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const cancelPointsRulesDocument = graphql(
  `
    mutation CancelPointsRules($input: CancelPointsRulesInput!) {
      cancelPointsRules(input: $input) {
        __typename
        ... on PointsRulesDesk {
          draft {
            version
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export type Desk = ResultOf<typeof rulesDeskDocument>['pointsRulesDesk'];
export type Draft = NonNullable<Desk['draft']>;
export type Preview = NonNullable<Desk['preview']>;
export type LedgerPreview = Preview['ledgers'][number];
export type RuleSetToCome = Desk['toCome'][number];
