import { graphql, type ResultOf } from '@kehila/contracts';

export const badgeParts = graphql(`
  fragment BadgeParts on Badge {
    id
    name
    description
    icon
    event
    measure
    period
    repeated
    keptDays
    fromHour
    toHour
    holderCount
    tiers {
      tier
      goal
    }
    space {
      name
    }
    progress {
      value
      nextTier
      missing
    }
  }
`);

export const badgesDocument = graphql(
  `
    query Badges($after: String) {
      viewer {
        viewerCan
      }
      badges(first: 60, after: $after) {
        nodes {
          ...BadgeParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [badgeParts],
);

export const badgeDocument = graphql(
  `
    query Badge($id: ID!, $after: String) {
      viewer {
        viewerCan
      }
      badge(id: $id) {
        ...BadgeParts
      }
      badgeHolders(badgeId: $id, first: 30, after: $after) {
        nodes {
          id
          tier
          times
          awardedAt
          byHand
          reason
          account {
            handle
            displayName
            initials
            avatar
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [badgeParts],
);

export const giveBadgeDocument = graphql(`
  mutation GiveBadge($input: GiveBadgeInput!) {
    giveBadge(input: $input) {
      __typename
      ... on Badge {
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

export const takeBadgeDocument = graphql(`
  mutation TakeBadge($input: TakeBadgeInput!) {
    takeBadge(input: $input) {
      __typename
      ... on Badge {
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

export type ShownBadge = ResultOf<typeof badgeParts>;
export type Holder = ResultOf<typeof badgeDocument>['badgeHolders']['nodes'][number];
