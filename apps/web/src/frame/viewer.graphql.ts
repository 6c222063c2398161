import { graphql, type ResultOf } from '@kehila/contracts';

/** Who reads, and what the frame offers them. */
export const viewerDocument = graphql(`
  query FrameViewer {
    viewer {
      account {
        id
        handle
        displayName
        initials
        avatar
        isStaff
      }
      verified
      secondFactorRequired
      language
      timeZone
      viewerCan
      unreadNotifications
      ignoredIds
      termsToAccept {
        slug
      }
      silence {
        until
        reason
      }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof viewerDocument>['viewer']>;
