import { graphql, type ResultOf } from '@kehila/contracts';
import { campaignParts } from '#features/recognition/campaigns/campaign.graphql.ts';

export const rewardParts = graphql(`
  fragment RewardParts on Reward {
    id
    kind
    name
    description
    next
    cost
    left
    perPerson
    level
    levelName
    tier
    tierName
    from
    until
    approval
    byCode
    obstacle {
      code
      message
    }
  }
`);

export const rewardsDocument = graphql(
  `
    query Rewards($after: String) {
      viewer {
        loyaltyAvailable
        loyaltyVesting
        viewerCan
      }
      pointsCampaigns {
        ...CampaignParts
      }
      rewards(first: 30, after: $after) {
        nodes {
          ...RewardParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [rewardParts, campaignParts],
);

export const rewardDocument = graphql(
  `
    query Reward($id: ID!) {
      viewer {
        loyaltyAvailable
      }
      reward(id: $id) {
        ...RewardParts
      }
    }
  `,
  [rewardParts],
);

export const redeemDocument = graphql(`
  mutation RedeemReward($input: RedeemRewardInput!) {
    redeemReward(input: $input) {
      __typename
      ... on Redemption {
        id
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type ShownReward = ResultOf<typeof rewardParts>;
