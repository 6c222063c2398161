import { graphql, type ResultOf } from '@kehila/contracts';

export const managedProvidersDocument = graphql(`
  query ManagedIdentityProviders {
    managedIdentityProviders {
      key
      name
      issuer
      clientId
      hasClientSecret
      scopes
      furtherHosts
      enabled
      trustsSecondFactor
      segmentsClaim
      redirectUri
      changedAt
      roles {
        claim
        value
        role
        spaceId
      }
    }
    spaces {
      id
      name
    }
  }
`);

type Result = ResultOf<typeof managedProvidersDocument>;
export type ManagedProvider = Result['managedIdentityProviders'][number];
export type SpaceToChoose = Result['spaces'][number];

export const saveProviderDocument = graphql(`
  mutation SaveIdentityProvider($input: SaveIdentityProviderInput!) {
    saveIdentityProvider(input: $input) {
      __typename
      ... on ManagedIdentityProvider {
        key
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const removeProviderDocument = graphql(`
  mutation RemoveIdentityProvider($input: RemoveIdentityProviderInput!) {
    removeIdentityProvider(input: $input) {
      __typename
      ... on IdentityProviderRemoved {
        key
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const testProviderDocument = graphql(`
  mutation TestIdentityProvider($input: TestIdentityProviderInput!) {
    testIdentityProvider(input: $input) {
      __typename
      ... on IdentityProviderTested {
        works
        findings
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);
