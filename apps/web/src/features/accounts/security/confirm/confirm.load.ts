import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { ownPath } from '#frame/next.ts';

const waysDocument = graphql(`
  query WaysToConfirm {
    security {
      hasPassword
      authenticatorApp {
        since
      }
      passkeys {
        id
      }
    }
  }
`);

const confirmIdentityDocument = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const confirmIdentityByPasskeyDocument = graphql(`
  mutation ConfirmIdentityByPasskey($input: ConfirmIdentityByPasskeyInput!) {
    confirmIdentityByPasskey(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

function nextOf({ url, locals }: RequestEvent): string {
  return ownPath(url.searchParams.get('next'), `/${locals.language}/me/security`);
}

export async function loadConfirm(event: ServerLoadEvent) {
  const { security } = await ask(event, waysDocument, {});
  return {
    next: nextOf(event),
    byPassword: security.hasPassword,
    byCode: security.authenticatorApp !== null || security.passkeys.length > 0,
    byPasskey: security.passkeys.length > 0,
  };
}

export const confirmByPassword = asForm({
  name: 'password',
  document: confirmIdentityDocument,
  variables: (fields) => ({ input: { password: fields.text('password') } }),
  done: (_security, _fields, event) => redirect(303, nextOf(event)),
});

export const confirmByCode = asForm({
  name: 'code',
  document: confirmIdentityDocument,
  variables: (fields) => ({ input: { code: fields.text('code') } }),
  done: (_security, _fields, event) => redirect(303, nextOf(event)),
});

export const confirmByPasskey = asForm({
  name: 'passkey',
  document: confirmIdentityByPasskeyDocument,
  variables: (fields) => ({ input: { response: fields.text('response') } }),
  done: (_security, _fields, event) => redirect(303, nextOf(event)),
});
