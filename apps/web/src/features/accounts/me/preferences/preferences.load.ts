import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { asForm } from '#api/form.server';
import { ownPreferencesDocument, setPreferencesDocument } from '#features/accounts/me/preferences/preferences.graphql.ts';
import { askOwn } from '#features/accounts/me/shell/own.load.ts';

export async function loadOwnPreferences(event: ServerLoadEvent) {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  return { me: await askOwn(event, ownPreferencesDocument), zones, saved: event.url.searchParams.has('saved') };
}

export const setPreferences = asForm({
  name: 'default',
  document: setPreferencesDocument,
  variables: (fields) => ({ input: { language: fields.choice('language', ['HE', 'EN']), timeZone: fields.text('timeZone') } }),
  done: (_viewer, fields) => redirect(303, `/${fields.choice('language', ['HE', 'EN']).toLowerCase()}/me/preferences?saved`),
});
