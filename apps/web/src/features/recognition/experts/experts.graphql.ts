import { graphql, type ResultOf } from '@kehila/contracts';

export const expertParts = graphql(`
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
      handle
      displayName
      initials
      avatar
      isStaff
    }
  }
`);

export const expertsDocument = graphql(
  `
    query Experts($space: String!, $after: String) {
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

export const setExpertDocument = graphql(`
  mutation SetExpert($input: SetExpertInput!) {
    setExpert(input: $input) {
      __typename
      ... on SpaceExperts {
        confirmedByStaff
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const setExpertPolicyDocument = graphql(`
  mutation SetExpertPolicy($input: SetExpertPolicyInput!) {
    setExpertPolicy(input: $input) {
      __typename
      ... on SpaceExperts {
        confirmedByStaff
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type ShownExpert = ResultOf<typeof expertParts>;
