import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { administrationDocument } from '#features/administration/home/home.graphql.ts';
import Overview from '#features/administration/home/Overview.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadAdministration(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { administration } = await ask(event, administrationDocument, {});
  return { overview: still(event, Overview, { administration }) };
}
