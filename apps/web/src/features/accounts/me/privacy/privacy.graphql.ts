import { graphql, type ResultOf } from '@kehila/contracts';

export const ownPrivacyDocument = graphql(`
  query OwnPrivacy {
    viewer {
      own {
        hasPassword
      }
      dataExport {
        state
        requestedAt
        expiresAt
        bytes
        address
      }
    }
  }
`);

export type OwnPrivacy = NonNullable<ResultOf<typeof ownPrivacyDocument>['viewer']>;

export const requestDataExportDocument = graphql(`
  mutation RequestDataExport($input: RequestDataExportInput!) {
    requestDataExport(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const requestAccountDeletionDocument = graphql(`
  mutation RequestAccountDeletion($input: RequestAccountDeletionInput!) {
    requestAccountDeletion(input: $input) {
      __typename
      ... on AccountDeletion {
        dueAt
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
