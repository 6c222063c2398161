import { graphql, type ResultOf } from '@kehila/contracts';

export const ownContactDocument = graphql(`
  query OwnContact {
    viewer {
      email
      own {
        phone
        externalId
        segments {
          id
          name
        }
      }
    }
  }
`);

export type OwnContact = NonNullable<ResultOf<typeof ownContactDocument>['viewer']>;

export const updateContactDocument = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
