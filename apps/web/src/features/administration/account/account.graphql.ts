import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const managedAccountDocument = graphql(`
  query ManagedAccount($handle: String!) {
    managedAccount(handle: $handle) {
      state
      stateUntil
      sessionCount
      account {
        id
        handle
        displayName
        initials
        avatar
        isStaff
        imported
        joinedAt
        reputation
        viewerCan
      }
      roles {
        role
        grantedAt
        grantedBy {
          handle
          displayName
        }
        space {
          id
          name
        }
      }
      overrides {
        ability
        name
        effect
        reason
        setAt
        until
        stands
        setBy {
          handle
          displayName
        }
        space {
          name
        }
      }
      segments {
        id
      }
      permissions {
        ability
        name
        allowed
        sentence
      }
      sanctions {
        id
        kind
        reason
        imposedAt
        until
        liftedAt
        stands
        imposedBy {
          handle
          displayName
        }
        liftedBy {
          handle
          displayName
        }
      }
      recentActs {
        id
        at
        act
        actInWords
        actorId
        actor {
          handle
          displayName
        }
        subjects
        requestId
      }
    }
    spaces {
      id
      name
    }
    segments {
      id
      name
    }
    abilityRules {
      rules {
        ability
        name
        fixed
      }
    }
  }
`);

export const sanctionAccountDocument = graphql(
  `
    mutation SanctionAccount($input: SanctionAccountInput!) {
      sanctionAccount(input: $input) {
        __typename
        ... on Sanction {
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

export const liftSanctionDocument = graphql(
  `
    mutation LiftSanction($input: LiftSanctionInput!) {
      liftSanction(input: $input) {
        __typename
        ... on Sanction {
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

export const grantRoleDocument = graphql(
  `
    mutation GrantRole($input: GrantRoleInput!) {
      grantRole(input: $input) {
        __typename
        ... on Account {
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

export const revokeRoleDocument = graphql(
  `
    mutation RevokeRole($input: RevokeRoleInput!) {
      revokeRole(input: $input) {
        __typename
        ... on Account {
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

export const setAbilityDocument = graphql(
  `
    mutation SetAbility($input: SetAbilityInput!) {
      setAbility(input: $input) {
        __typename
        ... on Permission {
          sentence
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const setSegmentsDocument = graphql(
  `
    mutation SetSegmentsOfAccount($input: SetSegmentsOfAccountInput!) {
      setSegmentsOfAccount(input: $input) {
        __typename
        ... on Account {
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

export const lookAtEmailDocument = graphql(
  `
    mutation LookAtEmail($input: LookAtEmailInput!) {
      lookAtEmail(input: $input) {
        __typename
        ... on EmailAddress {
          email
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const signOutAccountDocument = graphql(
  `
    mutation SignOutAccount($input: SignOutAccountInput!) {
      signOutAccount(input: $input) {
        __typename
        ... on Account {
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

type Result = ResultOf<typeof managedAccountDocument>;

export type Managed = NonNullable<Result['managedAccount']>;
export type HeldRole = NonNullable<Managed['roles']>[number];
export type Place = Result['spaces'][number];
