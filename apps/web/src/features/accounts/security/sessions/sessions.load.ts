import { redirect } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import * as m from '@kehila/messages/web';
import { asForm } from '#api/form.server';

const endSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const signOutEverywhereDocument = graphql(`
  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
    signOutEverywhere(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const endSession = asForm({
  name: 'endSession',
  document: endSessionDocument,
  variables: (fields) => ({ input: { sessionId: fields.text('about') } }),
  done: () => ({ said: m.web_security_session_ended() }),
});

export const endOthers = asForm({
  name: 'endOthers',
  document: signOutEverywhereDocument,
  variables: () => ({ input: { scope: 'OTHERS' as const } }),
  done: () => ({ said: m.web_security_sessions_ended() }),
});

export const endAll = asForm({
  name: 'endAll',
  document: signOutEverywhereDocument,
  variables: () => ({ input: { scope: 'ALL' as const } }),
  done: (_done, _fields, { locals }) => redirect(303, `/${locals.language}/sign-in`),
});
