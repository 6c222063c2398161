import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { changeSettingDocument, settingsDocument, undoSettingChangeDocument } from '#features/administration/settings/settings.graphql.ts';

const longestQuery = 100;

export async function loadSettings(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const query = (event.url.searchParams.get('q') ?? '').trim().slice(0, longestQuery);
  const { settings } = await ask(event, settingsDocument, {});
  const words = query.toLowerCase();
  return { query, settings: settings.filter(({ key, name, meaning, groupName }) => `${key} ${name} ${meaning} ${groupName}`.toLowerCase().includes(words)) };
}

export const changeSetting = asForm({
  name: 'change',
  document: changeSettingDocument,
  variables: (fields) => ({
    input: { key: fields.text('about'), value: fields.checked('reset') ? null : fields.text('value'), version: fields.integer('version') },
  }),
  done: ({ key }) => ({ saved: key }),
});

export const undoSettingChange = asForm({
  name: 'change',
  document: undoSettingChangeDocument,
  variables: (fields) => ({ input: { key: fields.text('about'), version: fields.integer('version') } }),
  done: ({ key }) => ({ saved: key }),
});
