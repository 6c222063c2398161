import { graphql } from '@kehila/contracts';
import { asForm } from '#api/form.server';
import { type TokenScope, scopeNames } from '#features/accounts/security/tokens/scope-names.ts';

const createAccessTokenDocument = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      __typename
      ... on AccessTokenCreated {
        token
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const createToken = asForm({
  name: 'default',
  document: createAccessTokenDocument,
  variables: (fields) => ({
    input: {
      name: fields.text('name'),
      scopes: fields.words('scopes').filter((scope): scope is TokenScope => scope in scopeNames),
      days: fields.integer('days'),
    },
  }),
  done: ({ token }) => ({ token }),
});
