import { graphql, type ResultOf } from '@kehila/contracts';

const managedFields = graphql(`
  fragment ManagedAnnouncementFields on ManagedAnnouncement {
    id
    version
    state
    severity
    textHe
    textEn
    link
    from
    until
    endedAt
    placeKind
    placeName
    path
  }
`);

export const announcementsDocument = graphql(
  `
    query ManagedAnnouncements($state: AnnouncementState!, $after: String) {
      managedAnnouncements(state: $state, first: 20, after: $after) {
        nodes {
          ...ManagedAnnouncementFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [managedFields],
);

/** What stands on top of the spaces. */
export const pinnedDocument = graphql(`
  query PinnedQuestions {
    spaces {
      slug
      name
      viewerCan
      pinnedQuestions {
        id
        slug
        title
        language
        pinnedUntil
      }
    }
  }
`);

/** Where one may announce. */
export const announcementPlacesDocument = graphql(`
  query AnnouncementPlaces($question: ID!, $atThread: Boolean!) {
    spaces {
      slug
      name
      viewerCan
    }
    question(id: $question) @include(if: $atThread) {
      id
      title
      space {
        viewerCan
      }
    }
  }
`);

export const announcementDocument = graphql(
  `
    query ManagedAnnouncement($id: ID!) {
      managedAnnouncement(id: $id) {
        ...ManagedAnnouncementFields
      }
    }
  `,
  [managedFields],
);

export const publishDocument = graphql(`
  mutation PublishAnnouncement($input: PublishAnnouncementInput!) {
    publishAnnouncement(input: $input) {
      __typename
      ... on ManagedAnnouncement {
        state
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const changeDocument = graphql(`
  mutation ChangeAnnouncement($input: ChangeAnnouncementInput!) {
    changeAnnouncement(input: $input) {
      __typename
      ... on ManagedAnnouncement {
        state
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const endDocument = graphql(`
  mutation EndAnnouncement($input: EndAnnouncementInput!) {
    endAnnouncement(input: $input) {
      __typename
      ... on ManagedAnnouncement {
        state
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type SpaceWithPins = ResultOf<typeof pinnedDocument>['spaces'][number];
export type PinnedQuestion = SpaceWithPins['pinnedQuestions'][number];
export type Managed = NonNullable<ResultOf<typeof announcementDocument>['managedAnnouncement']>;
