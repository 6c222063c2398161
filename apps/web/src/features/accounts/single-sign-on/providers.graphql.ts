import { graphql, type ResultOf } from '@kehila/contracts';

export const providersDocument = graphql(`
  query IdentityProviders {
    identityProviders {
      key
      name
    }
  }
`);

export type Provider = ResultOf<typeof providersDocument>['identityProviders'][number];

export const linkedLoginsDocument = graphql(`
  query LinkedLogins {
    linkedLogins {
      id
      provider
      linkedAt
      lastUsedAt
    }
    identityProviders {
      key
      name
    }
  }
`);

export type Login = ResultOf<typeof linkedLoginsDocument>['linkedLogins'][number];

export const unlinkLoginDocument = graphql(`
  mutation UnlinkLogin($input: UnlinkLoginInput!) {
    unlinkLogin(input: $input) {
      __typename
      ... on LoginIsUnlinked {
        loginId
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
