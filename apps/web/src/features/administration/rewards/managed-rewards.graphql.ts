import { graphql, type ResultOf } from '@kehila/contracts';

export const managedReward = graphql(`
  fragment ManagedReward on Reward {
    id
    kind
    name
    cost
    left
    perPerson
    level
    tier
    from
    until
    approval
    published
    version
    byCode
    he {
      name
      description
      next
    }
    en {
      name
      description
      next
    }
  }
`);

export const managedRewardsDocument = graphql(
  `
    query ManagedRewards($after: String) {
      rewards(all: true, first: 50, after: $after) {
        nodes {
          ...ManagedReward
          staleCodes {
            count
            first
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [managedReward],
);

export const managedRewardDocument = graphql(
  `
    query ManagedRewardToChange($id: ID!) {
      reward(id: $id) {
        ...ManagedReward
      }
    }
  `,
  [managedReward],
);

export const createRewardDocument = graphql(`
  mutation CreateReward($input: CreateRewardInput!) {
    createReward(input: $input) {
      __typename
      ... on Reward {
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

export const changeRewardDocument = graphql(`
  mutation ChangeReward($input: ChangeRewardInput!) {
    changeReward(input: $input) {
      __typename
      ... on Reward {
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

export type ManagedReward = ResultOf<typeof managedReward>;
