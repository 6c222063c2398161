import { graphql, type ResultOf } from '@kehila/contracts';
import { termsToCome } from '#features/recognition/rules/tiers/tiers-desk.graphql.ts';
import { campaignParts } from '#features/recognition/campaigns/campaign.graphql.ts';

export const pointsTermsFields = graphql(`
  fragment PointsTermsFields on PointsTerms {
    rules {
      rule
      cause
      reputation
      loyalty
    }
    votingGainsADay
    earningVotesForOneAuthorADay
    votesForOneAuthorADay
    newVoterDays
    newVoterReputation
    vestingDays
    expiryMonths
  }
`);

export const pointsRuleSetsDocument = graphql(
  `
    query PointsRuleSets($after: String) {
      pointsCampaigns {
        ...CampaignParts
      }
      loyaltyTiers {
        key
        name
        from
        percent
      }
      loyaltyTermsToCome {
        ...LoyaltyTermsToComeFields
      }
      pointsRuleSets(first: 10, after: $after) {
        nodes {
          version
          validFrom
          validUntil
          inForce
          reason
          terms {
            ...PointsTermsFields
          }
          termsBefore {
            ...PointsTermsFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [pointsTermsFields, campaignParts, termsToCome],
);

export type ShownTier = ResultOf<typeof pointsRuleSetsDocument>['loyaltyTiers'][number];
export type RuleSet = ResultOf<typeof pointsRuleSetsDocument>['pointsRuleSets']['nodes'][number];
export type Terms = RuleSet['terms'];
