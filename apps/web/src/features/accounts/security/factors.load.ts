import { graphql } from '@kehila/contracts';
import * as m from '@kehila/messages/web';
import { asForm } from '#api/form.server';

const removeAppDocument = graphql(`
  mutation RemoveAuthenticatorApp($input: RemoveAuthenticatorAppInput!) {
    removeAuthenticatorApp(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const removePasskeyDocument = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const withdrawEmailChangeDocument = graphql(`
  mutation WithdrawEmailChange($input: WithdrawEmailChangeInput!) {
    withdrawEmailChange(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const revokeAccessTokenDocument = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const removeApp = asForm({
  name: 'removeApp',
  document: removeAppDocument,
  variables: (fields) => ({ input: { idempotencyKey: fields.optional('idempotencyKey') } }),
  done: () => ({ said: m.web_security_app_removed() }),
});

export const removePasskey = asForm({
  name: 'removePasskey',
  document: removePasskeyDocument,
  variables: (fields) => ({ input: { passkeyId: fields.text('about') } }),
  done: () => ({ said: m.web_security_passkey_removed() }),
});

export const withdrawEmailChange = asForm({
  name: 'withdrawEmailChange',
  document: withdrawEmailChangeDocument,
  variables: (fields) => ({ input: { emailChangeId: fields.text('about') } }),
  done: () => ({ said: m.web_security_email_withdrawn() }),
});

export const revokeToken = asForm({
  name: 'revokeToken',
  document: revokeAccessTokenDocument,
  variables: (fields) => ({ input: { accessTokenId: fields.text('about') } }),
  done: () => ({ said: m.web_security_token_revoked() }),
});
