import { graphql } from '@kehila/contracts';
import { campaignParts } from '#features/recognition/campaigns/campaign.graphql.ts';

export const myPointsDocument = graphql(
  `
    query MyPoints {
      pointsCampaigns {
        ...CampaignParts
      }
      viewer {
        account {
          reputation
          level {
            name
            missing
            next {
              name
            }
          }
        }
        loyaltyAvailable
        loyaltyVesting
        loyaltyVestsAt
        loyaltyExpiring
        loyaltyExpiresAt
        loyaltyOwed
        loyaltyTier {
          tier {
            key
            name
            from
            percent
          }
          earned
          since
          next {
            name
            from
          }
          missing
          reachedUntil
          endsAt
        }
      }
    }
  `,
  [campaignParts],
);
