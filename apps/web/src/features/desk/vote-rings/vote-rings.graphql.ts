import { graphql, type ResultOf } from '@kehila/contracts';

export const voteRingsDocument = graphql(`
  query VoteRings($decided: Boolean!, $after: String) {
    voteRings(decided: $decided, first: 10, after: $after) {
      nodes {
        id
        state
        foundAt
        votes
        decidedAt
        reason
        decidedBy {
          handle
          displayName
        }
        members {
          id
          handle
          displayName
        }
        favours {
          votes
          given
          paid
          voter {
            id
            displayName
          }
          author {
            id
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const clearVoteRingDocument = graphql(`
  mutation ClearVoteRing($input: ClearVoteRingInput!) {
    clearVoteRing(input: $input) {
      __typename
      ... on VoteRing {
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

export const takeBackRingVotesDocument = graphql(`
  mutation TakeBackRingVotes($input: TakeBackRingVotesInput!) {
    takeBackRingVotes(input: $input) {
      __typename
      ... on VoteRing {
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

export type VoteRing = ResultOf<typeof voteRingsDocument>['voteRings']['nodes'][number];
