import { graphql, type ResultOf } from '@kehila/contracts';

export const followInvitationDocument = graphql(`
  mutation FollowInvitation($input: FollowInvitationInput!) {
    followInvitation(input: $input) {
      __typename
      ... on Invitation {
        inviter {
          handle
          displayName
          initials
          avatar
          isStaff
        }
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const myInvitationsDocument = graphql(`
  query MyInvitations($after: String) {
    viewer {
      verified
      invitationLink {
        pagePath
        pays
        mailsLeft
        earned
      }
    }
    myInvitations(first: 20, after: $after) {
      nodes {
        account {
          id
          handle
          displayName
        }
        state
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

export const inviteFriendDocument = graphql(`
  mutation InviteFriend($input: InviteFriendInput!) {
    inviteFriend(input: $input) {
      __typename
      ... on InvitationLink {
        pagePath
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type InvitedFriend = ResultOf<typeof myInvitationsDocument>['myInvitations']['nodes'][number];
