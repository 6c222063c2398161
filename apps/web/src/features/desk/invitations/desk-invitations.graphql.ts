import { graphql, type ResultOf } from '@kehila/contracts';

export const deskInvitationsDocument = graphql(`
  query DeskInvitations($after: String) {
    viewer {
      account {
        id
      }
    }
    doubtfulInvitations(first: 20, after: $after) {
      nodes {
        friend {
          id
          handle
          displayName
        }
        inviter {
          id
          handle
          displayName
        }
        signs
        cleared
        counts
        earned
        joinedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const clearInvitationDocument = graphql(`
  mutation ClearInvitation($input: ClearInvitationInput!) {
    clearInvitation(input: $input) {
      __typename
      ... on DoubtfulInvitation {
        cleared
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type DoubtfulInvitation = ResultOf<typeof deskInvitationsDocument>['doubtfulInvitations']['nodes'][number];
