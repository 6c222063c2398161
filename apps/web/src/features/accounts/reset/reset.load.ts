import { redirect } from '@sveltejs/kit';
import { asForm } from '#api/form.server';
import { resetPasswordDocument } from '#features/accounts/reset/reset.graphql.ts';

export const resetPassword = asForm({
  name: 'default',
  document: resetPasswordDocument,
  variables: (fields, { params }) => ({ input: { token: params['token'] ?? '', password: fields.text('password') } }),
  done: (outcome, _fields, { locals }) => redirect(303, `/${locals.language}${outcome.__typename === 'SecondStepNeeded' ? '/sign-in?second' : '/me'}`),
});
