import { asForm } from '#api/form.server';
import { requestPasswordResetDocument } from '#features/accounts/forgot/forgot.graphql.ts';

export const requestPasswordReset = asForm({
  name: 'default',
  document: requestPasswordResetDocument,
  variables: (fields) => ({ input: { email: fields.text('email').trim() } }),
  done: ({ message }, fields) => ({ accepted: { sentence: message, address: fields.text('email').trim() } }),
});
