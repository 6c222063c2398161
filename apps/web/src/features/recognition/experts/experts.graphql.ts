import { graphql, type ResultOf } from '@kehila/contracts';
import { personFields } from '#features/community/person.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const expertParts = graphql(
  `
    fragment ExpertParts on Expert {
      id
      state
      since
      endsAt
      reason
      numbers {
        reputation
        accepted
        answers
        corrected
      }
      account {
        ...Person
      }
    }
  `,
  [personFields],
);

export const expertsDocument = graphql(
  `
    query Experts($space: String!, $after: String, $signedIn: Boolean!) {
      ownWillingness(space: $space) @include(if: $signedIn) {
        willing
        aWeek
      }
      spaceExperts(space: $space, first: 30, after: $after) {
        space {
          slug
          name
          viewerCan
        }
        confirmedByStaff
        experts {
          nodes {
            ...ExpertParts
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        candidates {
          ...ExpertParts
        }
      }
    }
  `,
  [expertParts],
);

export const setExpertDocument = graphql(
  `
    mutation SetExpert($input: SetExpertInput!) {
      setExpert(input: $input) {
        __typename
        ... on SpaceExperts {
          confirmedByStaff
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const setExpertPolicyDocument = graphql(
  `
    mutation SetExpertPolicy($input: SetExpertPolicyInput!) {
      setExpertPolicy(input: $input) {
        __typename
        ... on SpaceExperts {
          confirmedByStaff
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const setWillingDocument = graphql(
  `
    mutation SetWilling($input: SetWillingToBeAskedInput!) {
      setWillingToBeAsked(input: $input) {
        __typename
        ... on Willingness {
          willing
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export type ShownExpert = ResultOf<typeof expertParts>;
