import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';
import { refusalFields } from '#features/community/refusal.graphql.ts';
import { differenceFields } from '#features/knowledge/difference/difference.graphql.ts';
import { originalChangesFields, originalFields, translationFields } from '#features/knowledge/translation/translation.graphql.ts';
import { talkFields } from '#features/knowledge/talk/talk.graphql.ts';

export const reviewDocument = graphql(
  `
    query Review($id: ID!) {
      viewer {
        account {
          id
        }
        viewerCan
      }
      revision(id: $id) {
        id
        number
        version
        state
        title
        language
        summary
        significance
        nextStep
        submittedAt
        decidedAt
        decisionReason
        viewerCan
        author {
          id
          displayName
        }
        claimedBy {
          id
          displayName
        }
        approvals {
          by {
            id
            displayName
          }
          at
          reason
          openPoints
        }
        contributors {
          account {
            id
          }
        }
        sources {
          contentId
          path
          title
          authorName
        }
        article {
          id
          slug
          title
          state
          kind
          ...Translations
          section {
            name
          }
          appliesTo {
            name
            text
          }
          space {
            slug
            name
            reviewStandard {
              version
              reviewers
              points {
                key
                name
              }
            }
          }
        }
        body {
          html
          language
        }
        ...OriginalText
        ...OriginalChanges
        publishAt
        opensTo
        opensToSegments {
          name
        }
        opening {
          staffParts
          personalData
        }
        staffBody {
          html
          language
        }
        ...Difference
        ...Talk
      }
    }
  `,
  [differenceFields, talkFields, originalFields, originalChangesFields, translationFields],
);

type Result = ResultOf<typeof reviewDocument>;

export type ReviewedText = Shown<NonNullable<Result['revision']>>;

/** What waits longest, after a decision. */
export const nextInQueueDocument = graphql(`
  query NextInQueue {
    reviewQueue(first: 20) {
      nodes {
        revision {
          id
          viewerCan
          approvals {
            by {
              id
            }
          }
          article {
            space {
              reviewStandard {
                reviewers
              }
            }
          }
        }
      }
    }
    viewer {
      account {
        id
      }
    }
  }
`);

export const claimRevisionDocument = graphql(
  `
    mutation ClaimRevision($input: ClaimRevisionInput!) {
      claimRevision(input: $input) {
        __typename
        ... on Revision {
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

export const approveRevisionDocument = graphql(
  `
    mutation ApproveRevision($input: ApproveRevisionInput!) {
      approveRevision(input: $input) {
        __typename
        ... on Revision {
          id
          state
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const planPublicationDocument = graphql(
  `
    mutation PlanPublication($input: PlanPublicationInput!) {
      planPublication(input: $input) {
        __typename
        ... on Revision {
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

export const requestChangesDocument = graphql(
  `
    mutation RequestChanges($input: RequestChangesInput!) {
      requestChanges(input: $input) {
        __typename
        ... on Revision {
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

export const declineRevisionDocument = graphql(
  `
    mutation DeclineRevision($input: DeclineRevisionInput!) {
      declineRevision(input: $input) {
        __typename
        ... on Revision {
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
