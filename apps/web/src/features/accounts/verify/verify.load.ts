import { asForm } from '#api/form.server';
import { verifyEmailDocument } from '#features/accounts/verify/verify.graphql.ts';

/** By a press of a button only: programs that look through mails open every link. */
export const verifyEmail = asForm({
  name: 'default',
  document: verifyEmailDocument,
  variables: (_fields, { params }) => ({ input: { token: params['token'] ?? '' } }),
  done: () => ({ verified: true }),
});
