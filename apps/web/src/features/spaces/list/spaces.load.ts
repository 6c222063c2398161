import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { spacesDocument } from '#features/spaces/list/spaces.graphql.ts';
import SpaceRows from '#features/spaces/list/SpaceRows.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadSpaces(event: ServerLoadEvent) {
  const { spaces } = await ask(event, spacesDocument, {});
  return { isEmpty: spaces.length === 0, rows: still(event, SpaceRows, { spaces }) };
}
