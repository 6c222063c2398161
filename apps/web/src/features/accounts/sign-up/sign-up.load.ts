import { asForm } from '#api/form.server';
import { signUpDocument } from '#features/accounts/sign-up/sign-up.graphql.ts';

export const signUp = asForm({
  name: 'default',
  document: signUpDocument,
  variables: (fields, { locals }) => ({
    input: {
      email: fields.text('email').trim(),
      password: fields.text('password'),
      displayName: fields.text('displayName').trim(),
      acceptedTerms: fields.checked('acceptedTerms'),
      language: locals.language === 'he' ? ('HE' as const) : ('EN' as const),
    },
  }),
  done: ({ message }, fields) => ({ accepted: { sentence: message, address: fields.text('email').trim() } }),
});
