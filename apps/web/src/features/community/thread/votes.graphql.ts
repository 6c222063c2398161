import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const castVoteDocument = graphql(
  `
    mutation CastVote($input: CastVoteInput!) {
      castVote(input: $input) {
        __typename
        ... on VoteOutcome {
          contentId
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const retractVoteDocument = graphql(
  `
    mutation RetractVote($input: RetractVoteInput!) {
      retractVote(input: $input) {
        __typename
        ... on VoteOutcome {
          contentId
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);
