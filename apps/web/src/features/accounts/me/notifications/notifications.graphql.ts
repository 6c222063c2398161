import { graphql, type ResultOf } from '@kehila/contracts';

export const ownNotificationsDocument = graphql(`
  query OwnNotifications {
    viewer {
      own {
        notificationChoices {
          event
          inApp
          mail
        }
      }
    }
  }
`);

export type NotificationChoice = NonNullable<ResultOf<typeof ownNotificationsDocument>['viewer']>['own']['notificationChoices'][number];

export const setNotificationChoicesDocument = graphql(`
  mutation SetNotificationChoices($input: SetNotificationChoicesInput!) {
    setNotificationChoices(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
