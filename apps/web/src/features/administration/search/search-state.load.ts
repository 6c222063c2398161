import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { searchStateDocument, startSearchWorkDocument } from '#features/administration/search/search-state.graphql.ts';

export async function loadSearchState(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  return ask(event, searchStateDocument, {});
}

const start = (name: string, kind: 'REBUILD' | 'DIFFERENCE') =>
  asForm({
    name,
    document: startSearchWorkDocument,
    variables: () => ({ input: { kind } }),
    done: () => ({ started: kind }),
  });

export const searchActions = { rebuild: start('rebuild', 'REBUILD'), difference: start('difference', 'DIFFERENCE') };
