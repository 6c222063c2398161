import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

const rowFields = graphql(`
  fragment ModerationRow on ModerationItem {
    id
    subjectKind
    state
    openedAt
    flagCount
    flags {
      reason
    }
    title
    authorName
    publication
    space {
      name
    }
    claimedBy {
      displayName
    }
    claimedUntil
    verdicts {
      decision
      decidedAt
    }
    appeal {
      words
    }
  }
`);

/** What waits for a moderator, or what was decided. */
export const moderationQueueDocument = graphql(
  `
    query ModerationQueue($space: String, $state: ModerationItemState!, $after: String) {
      viewer {
        staffSpaces {
          slug
          name
        }
      }
      moderationQueue(space: $space, state: $state, first: 30, after: $after) {
        nodes {
          ...ModerationRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [rowFields],
);

export const moderationItemDocument = graphql(
  `
    query ModerationItem($id: ID!) {
      moderationItem(id: $id) {
        ...ModerationRow
        version
        subjectId
        path
        body {
          html
          language
        }
        flags {
          reason
          note
          flaggedAt
        }
        author {
          handle
          viewerCan
        }
        claimedBy {
          id
        }
        verdicts {
          decision
          reason
          note
          decidedAt
          decidedBy {
            displayName
          }
        }
        appeal {
          verdict {
            decision
            reason
            note
            decidedAt
            decidedBy {
              displayName
            }
          }
          viewerCan
        }
        viewerCan
      }
    }
  `,
  [rowFields],
);

export const claimModerationItemDocument = graphql(
  `
    mutation ClaimModerationItem($input: ClaimModerationItemInput!) {
      claimModerationItem(input: $input) {
        __typename
        ... on ModerationItem {
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

export const decideModerationItemDocument = graphql(
  `
    mutation DecideModerationItem($input: DecideModerationItemInput!) {
      decideModerationItem(input: $input) {
        __typename
        ... on ModerationItem {
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

/** What somebody is about to report. */
export const flagSubjectDocument = graphql(`
  query FlagSubject($kind: ModerationSubjectKind!, $id: ID!) {
    flagSubject(subjectKind: $kind, subjectId: $id) {
      title
      path
      excerpt
      isOwn
      ownFlag {
        flaggedAt
      }
      permission {
        allowed
        sentence
        missing {
          needs
          reputation
        }
      }
    }
  }
`);

export const flagContentDocument = graphql(
  `
    mutation FlagContent($input: FlagContentInput!) {
      flagContent(input: $input) {
        __typename
        ... on OwnFlag {
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

/** What somebody reported. */
export const ownFlagsDocument = graphql(`
  query OwnFlags($after: String) {
    ownFlags(first: 30, after: $after) {
      nodes {
        id
        subjectKind
        reason
        note
        flaggedAt
        outcome
        settledAt
        title
        path
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type QueuedItem = ResultOf<typeof rowFields>;
export type OwnFlag = ResultOf<typeof ownFlagsDocument>['ownFlags']['nodes'][number];
export type FlagReason = OwnFlag['reason'];
export type SubjectKind = OwnFlag['subjectKind'];
type Item = NonNullable<ResultOf<typeof moderationItemDocument>['moderationItem']>;
export type Verdict = Item['verdicts'][number];
export type Decision = Item['viewerCan'][number];
