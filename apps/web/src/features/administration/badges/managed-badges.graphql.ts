import { graphql, type ResultOf } from '@kehila/contracts';

export const managedBadge = graphql(`
  fragment ManagedBadge on Badge {
    id
    name
    icon
    event
    measure
    period
    repeated
    keptDays
    fromHour
    toHour
    published
    holderCount
    version
    tiers {
      tier
      goal
    }
    space {
      id
    }
    he {
      name
      description
      icon
    }
    en {
      name
      description
      icon
    }
  }
`);

export const managedBadgesDocument = graphql(
  `
    query ManagedBadges($after: String) {
      badges(all: true, first: 60, after: $after) {
        nodes {
          ...ManagedBadge
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [managedBadge],
);

export const newBadgeDocument = graphql(`
  query NewBadge {
    spaces {
      id
      name
    }
  }
`);

export const badgeToChangeDocument = graphql(
  `
    query BadgeToChange($id: ID!) {
      badge(id: $id) {
        ...ManagedBadge
      }
      spaces {
        id
        name
      }
    }
  `,
  [managedBadge],
);

export const previewBadgeDocument = graphql(`
  query PreviewBadge($rule: BadgeRuleInput!) {
    previewBadge(rule: $rule) {
      people
      bronze
      silver
      gold
      examples {
        value
        account {
          handle
          displayName
        }
      }
    }
  }
`);

export const createBadgeDocument = graphql(`
  mutation CreateBadge($input: CreateBadgeInput!) {
    createBadge(input: $input) {
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

export const changeBadgeDocument = graphql(`
  mutation ChangeBadge($input: ChangeBadgeInput!) {
    changeBadge(input: $input) {
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

export type ManagedBadge = ResultOf<typeof managedBadge>;
export type BadgePreview = ResultOf<typeof previewBadgeDocument>['previewBadge'];
export type BadgeSpace = ResultOf<typeof newBadgeDocument>['spaces'][number];
