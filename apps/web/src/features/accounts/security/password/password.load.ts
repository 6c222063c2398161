import { redirect } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import { asForm } from '#api/form.server';

const changePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const changePassword = asForm({
  name: 'default',
  document: changePasswordDocument,
  variables: (fields) => ({ input: { currentPassword: fields.text('currentPassword'), password: fields.text('password') } }),
  done: (_security, _fields, { locals }) => redirect(303, `/${locals.language}/me/security?done=password`),
});
