import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { peopleDocument } from '#features/accounts/people/people.graphql.ts';
import PeopleList from '#features/accounts/people/PeopleList.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadPeople(event: ServerLoadEvent) {
  const query = event.url.searchParams.get('query')?.trim() ?? '';
  const { accounts } = await ask(event, peopleDocument, { query: query || null, after: event.url.searchParams.get('after') });
  return { query, isEmpty: accounts.nodes.length === 0, list: still(event, PeopleList, { people: accounts.nodes }), pageInfo: accounts.pageInfo };
}
