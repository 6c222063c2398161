import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { type SecurityNow, securityDocument } from '#features/accounts/security/security.graphql.ts';

const renamePasskeyDocument = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export async function loadPasskey(event: ServerLoadEvent): Promise<{ passkey: SecurityNow['passkeys'][number] }> {
  const { security } = await ask(event, securityDocument, {});
  const passkey = security.passkeys.find(({ id }) => id === event.params['id']);
  return passkey ? { passkey } : notFound();
}

export const renamePasskey = asForm({
  name: 'default',
  document: renamePasskeyDocument,
  variables: (fields, { params }) => ({ input: { passkeyId: params['id'] ?? '', name: fields.text('name') } }),
  done: (_security, _fields, { locals }) => redirect(303, `/${locals.language}/me/security?done=renamed`),
});
