import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { asForm } from '#api/form.server';
import { ownPrivacyDocument, requestAccountDeletionDocument, requestDataExportDocument } from '#features/accounts/me/privacy/privacy.graphql.ts';
import { askOwn, saved } from '#features/accounts/me/shell/own.load.ts';

export async function loadOwnPrivacy(event: ServerLoadEvent) {
  return { me: await askOwn(event, ownPrivacyDocument) };
}

export const requestDataExport = asForm({
  name: 'export',
  document: requestDataExportDocument,
  variables: (fields) => ({ input: { idempotencyKey: fields.optional('idempotencyKey') } }),
  done: (_dataExport, _fields, event) => saved(event),
});

export const requestAccountDeletion = asForm({
  name: 'deletion',
  document: requestAccountDeletionDocument,
  variables: (fields) => ({ input: { password: fields.text('password') } }),
  done: (_deletion, _fields, { locals }) => redirect(303, `/${locals.language}/goodbye`),
});
