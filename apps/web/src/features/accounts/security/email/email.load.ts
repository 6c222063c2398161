import { redirect } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import { asForm } from '#api/form.server';

const requestEmailChangeDocument = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const confirmEmailChangeDocument = graphql(`
  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
    confirmEmailChange(input: $input) {
      __typename
      ... on EmailChangeConfirmed {
        done
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const requestEmailChange = asForm({
  name: 'default',
  document: requestEmailChangeDocument,
  variables: (fields) => ({ input: { email: fields.text('email').trim() } }),
  done: (_security, _fields, { locals }) => redirect(303, `/${locals.language}/me/security?done=email`),
});

/** By a press of a button only: programs that look through mails open every link. */
export const confirmEmailChange = asForm({
  name: 'default',
  document: confirmEmailChangeDocument,
  variables: (_fields, { params }) => ({ input: { token: params['token'] ?? '' } }),
  done: ({ done }) => ({ confirmed: done ? ('done' as const) : ('half' as const) }),
});
