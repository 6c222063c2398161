import { graphql, type ResultOf } from '@kehila/contracts';

export const notificationsDocument = graphql(`
  query Notifications($onlyUnread: Boolean!, $after: String) {
    viewer {
      unreadNotifications
    }
    notifications(onlyUnread: $onlyUnread, first: 30, after: $after) {
      nodes {
        id
        kind
        sentence
        title
        path
        at
        isRead
        questionId
        isMuted
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Line = ResultOf<typeof notificationsDocument>['notifications']['nodes'][number];

export const markNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
