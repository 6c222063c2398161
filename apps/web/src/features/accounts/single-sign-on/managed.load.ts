import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import type { Fields } from '#api/fields.server';
import { notFound } from '#api/missing.server';
import {
  managedProvidersDocument,
  removeProviderDocument,
  saveProviderDocument,
  testProviderDocument,
} from '#features/accounts/single-sign-on/managed.graphql.ts';
import { mostRoleLines, roleNames } from '#features/accounts/single-sign-on/role-lines.ts';
import { comeIn } from '#features/desk/doors.server.ts';

async function managed(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SEE_AUDIT_LOG', need: 'administrator', message: m.web_single_sign_on_admin_not_allowed() });
  const { managedIdentityProviders, spaces } = await ask(event, managedProvidersDocument, {});
  return { providers: managedIdentityProviders, spaces };
}

export async function loadProviders(event: ServerLoadEvent) {
  const { providers } = await managed(event);
  return { providers, saved: event.url.searchParams.has('saved') };
}

export async function loadNewProvider(event: ServerLoadEvent) {
  const { spaces } = await managed(event);
  return { provider: null, spaces };
}

export async function loadProvider(event: ServerLoadEvent) {
  const { providers, spaces } = await managed(event);
  return { provider: providers.find(({ key }) => key === event.params['key']) ?? notFound(), spaces };
}

export const saveProvider = asForm({
  name: 'save',
  document: saveProviderDocument,
  variables: (fields) => ({
    input: {
      key: fields.text('key').trim(),
      name: fields.text('name'),
      issuer: fields.text('issuer').trim(),
      clientId: fields.text('clientId'),
      clientSecret: fields.optional('clientSecret'),
      scopes: fields.words('scopes'),
      furtherHosts: fields.words('furtherHosts'),
      enabled: fields.checked('enabled'),
      trustsSecondFactor: fields.checked('trustsSecondFactor'),
      roles: rolesIn(fields),
      segmentsClaim: fields.optional('segmentsClaim'),
    },
  }),
  done: (_provider, _fields, { locals }) => redirect(303, `/${locals.language}/admin/sign-in?saved`),
});

/** The lines that were filled in. */
function rolesIn(fields: Fields) {
  return Array.from({ length: mostRoleLines }, (_, line) => ({
    claim: fields.text(`claim-${line}`).trim(),
    value: fields.text(`value-${line}`).trim(),
    role: fields.choice(`role-${line}`, roleNames),
    spaceId: fields.optional(`space-${line}`),
  })).filter(({ claim, value }) => claim !== '' || value !== '');
}

export const removeProvider = asForm({
  name: 'remove',
  document: removeProviderDocument,
  variables: (fields) => ({ input: { key: fields.text('about') } }),
  done: (_removed, _fields, { locals }) => redirect(303, `/${locals.language}/admin/sign-in`),
});

export const testProvider = asForm({
  name: 'test',
  document: testProviderDocument,
  variables: (fields) => ({ input: { key: fields.text('about') } }),
  done: ({ works, findings }, fields) => ({ tested: { key: fields.text('about'), works, findings } }),
});
