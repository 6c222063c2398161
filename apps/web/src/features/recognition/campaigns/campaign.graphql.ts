import { graphql, type ResultOf } from '@kehila/contracts';

/** What everybody reads of a campaign. */
export const campaignParts = graphql(`
  fragment CampaignParts on PointsCampaign {
    id
    name
    space {
      name
    }
    act
    waitedDays
    factorPercent
    extraPoints
    until
  }
`);

export const campaignsDocument = graphql(`
  query ManagedPointsCampaigns($after: String) {
    managedPointsCampaigns(first: 20, after: $after) {
      nodes {
        id
        name
        nameHe
        nameEn
        space {
          name
        }
        act
        waitedDays
        factorPercent
        extraPoints
        from
        until
        state
        budget
        spent
        answers
        people
        stoppedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    spaces {
      slug
      name
    }
  }
`);

export const createCampaignDocument = graphql(`
  mutation CreatePointsCampaign($input: CreatePointsCampaignInput!) {
    createPointsCampaign(input: $input) {
      __typename
      ... on ManagedPointsCampaign {
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

export const stopCampaignDocument = graphql(`
  mutation StopPointsCampaign($input: StopPointsCampaignInput!) {
    stopPointsCampaign(input: $input) {
      __typename
      ... on ManagedPointsCampaign {
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

export type ShownCampaign = ResultOf<typeof campaignParts>;
export type ManagedCampaign = ResultOf<typeof campaignsDocument>['managedPointsCampaigns']['nodes'][number];
