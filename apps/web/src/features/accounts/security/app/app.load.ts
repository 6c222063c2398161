import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { qrOf } from '#features/accounts/security/app/qr.ts';
import { loadProven } from '#features/accounts/security/security.load.ts';

const appDocument = graphql(`
  query AuthenticatorApp {
    security {
      authenticatorApp {
        since
      }
      pendingApp {
        secret
        address
      }
    }
  }
`);

const beginAppDocument = graphql(`
  mutation BeginAuthenticatorApp($input: BeginAuthenticatorAppInput!) {
    beginAuthenticatorApp(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const confirmAppDocument = graphql(`
  mutation ConfirmAuthenticatorApp($input: ConfirmAuthenticatorAppInput!) {
    confirmAuthenticatorApp(input: $input) {
      __typename
      ... on SecondFactorAdded {
        recoveryCodes
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export async function loadApp(event: ServerLoadEvent) {
  await loadProven(event);
  const { security } = await ask(event, appDocument, {});
  const { pendingApp } = security;
  return { pending: pendingApp && { secret: pendingApp.secret, qr: qrOf(pendingApp.address) }, hasApp: security.authenticatorApp !== null };
}

export const beginApp = asForm({
  name: 'begin',
  document: beginAppDocument,
  variables: () => ({ input: { replace: true } }),
  done: () => ({}),
});

export const confirmApp = asForm({
  name: 'confirm',
  document: confirmAppDocument,
  variables: (fields) => ({ input: { code: fields.text('code') } }),
  done: ({ recoveryCodes }, _fields, { locals }) =>
    recoveryCodes.length > 0 ? { codes: recoveryCodes } : redirect(303, `/${locals.language}/me/security?done=factor`),
});
