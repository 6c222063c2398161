import { graphql, type ResultOf } from '@kehila/contracts';

/** What the staff tell everybody, as it stands on a page. */
export const announcementFields = graphql(`
  fragment ShownAnnouncement on Announcement {
    id
    severity
    text
    link
  }
`);

export type ShownAnnouncement = ResultOf<typeof announcementFields>;

export const dismissAnnouncementDocument = graphql(`
  mutation DismissAnnouncement($input: DismissAnnouncementInput!) {
    dismissAnnouncement(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
