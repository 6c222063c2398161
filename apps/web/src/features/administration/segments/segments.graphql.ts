import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const managedSegment = graphql(`
  fragment ManagedSegment on Segment {
    id
    slug
    name
    he
    en
    position
    builtIn
    memberCount
    articleCount
  }
`);

export const segmentsDocument = graphql(
  `
    query Segments {
      segments {
        ...ManagedSegment
      }
    }
  `,
  [managedSegment],
);

export const segmentDocument = graphql(
  `
    query SegmentToManage {
      segments {
        ...ManagedSegment
        articles {
          id
          slug
          title
          language
        }
      }
    }
  `,
  [managedSegment],
);

export const saveSegmentDocument = graphql(
  `
    mutation SaveSegment($input: SaveSegmentInput!) {
      saveSegment(input: $input) {
        __typename
        ... on Segment {
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

export const removeSegmentDocument = graphql(
  `
    mutation RemoveSegment($input: RemoveSegmentInput!) {
      removeSegment(input: $input) {
        __typename
        ... on SegmentGone {
          segmentId
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const changeSegmentMembersDocument = graphql(
  `
    mutation ChangeSegmentMembers($input: ChangeSegmentMembersInput!) {
      changeSegmentMembers(input: $input) {
        __typename
        ... on ChangedSegmentMembers {
          changed
          unchanged
          unknown
          ambiguous
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export type ManagedSegment = ResultOf<typeof managedSegment>;
