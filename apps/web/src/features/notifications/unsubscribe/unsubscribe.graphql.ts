import { graphql, type ResultOf } from '@kehila/contracts';

export const unsubscriptionDocument = graphql(`
  query Unsubscription($token: String!) {
    unsubscription(token: $token) {
      events
    }
  }
`);

export type Unsubscription = NonNullable<ResultOf<typeof unsubscriptionDocument>['unsubscription']>;

export const stopMailsDocument = graphql(`
  mutation StopMails($input: StopMailsInput!) {
    stopMails(input: $input) {
      __typename
      ... on MailsStopped {
        all
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
