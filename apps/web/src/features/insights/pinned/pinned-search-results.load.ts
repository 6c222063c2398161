import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { contentIdIn } from '#api/content-id';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { pinSearchResultDocument, pinnedSearchResultsDocument, unpinSearchResultDocument } from '#features/insights/pinned/pinned-search-results.graphql.ts';

export async function loadPinnedSearchResults(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'PIN_SEARCH_RESULTS', need: 'manager', message: m.web_pinned_search_results_not_allowed() });
  const { searchParams } = event.url;
  const { pinnedSearchResults } = await ask(event, pinnedSearchResultsDocument, { after: searchParams.get('after') });
  return { pinned: pinnedSearchResults.nodes, pageInfo: pinnedSearchResults.pageInfo, query: searchParams.get('q') ?? '' };
}

const seenAgain = (event: RequestEvent): never => redirect(303, event.url.pathname);

const pin = asForm({
  name: 'pin',
  document: pinSearchResultDocument,
  variables: (fields) => ({
    input: {
      query: fields.text('query').trim(),
      contentId: contentIdIn(fields.text('contentId')),
      from: fields.optional('from') === null ? null : fields.moment('from'),
      until: fields.moment('until'),
    },
  }),
  done: (_pinned, _fields, event) => seenAgain(event),
});

const unpin = asForm({
  name: 'unpin',
  document: unpinSearchResultDocument,
  variables: (fields) => ({ input: { pinId: fields.text('about') } }),
  done: (_unpinned, _fields, event) => seenAgain(event),
});

export const pinnedActions = { pin, unpin };
