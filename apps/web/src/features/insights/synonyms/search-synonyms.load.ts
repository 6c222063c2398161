import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import {
  declineSearchSynonymsDocument,
  removeSearchSynonymsDocument,
  saveSearchSynonymsDocument,
  searchSynonymsDocument,
} from '#features/insights/synonyms/search-synonyms.graphql.ts';

export async function loadSearchSynonyms(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'EDIT_SEARCH_SYNONYMS', need: 'manager', message: m.web_search_synonyms_not_allowed() });
  const { searchSynonyms, suggestedSearchSynonyms } = await ask(event, searchSynonymsDocument, { after: event.url.searchParams.get('after') });
  return { synonyms: searchSynonyms.nodes, pageInfo: searchSynonyms.pageInfo, suggested: suggestedSearchSynonyms };
}

const seenAgain = (event: RequestEvent): never => redirect(303, event.url.pathname);

/** One line each. */
const wordsIn = (fields: Fields): string[] =>
  fields
    .text('words')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const save = asForm({
  name: 'save',
  document: saveSearchSynonymsDocument,
  variables: (fields) => ({ input: { id: fields.optional('about'), words: wordsIn(fields) } }),
  done: (_saved, _fields, event) => seenAgain(event),
});

const remove = asForm({
  name: 'remove',
  document: removeSearchSynonymsDocument,
  variables: (fields) => ({ input: { id: fields.text('about') } }),
  done: (_removed, _fields, event) => seenAgain(event),
});

const decline = asForm({
  name: 'decline',
  document: declineSearchSynonymsDocument,
  variables: (fields) => ({ input: { words: wordsIn(fields) } }),
  done: (_declined, _fields, event) => seenAgain(event),
});

export const synonymsActions = { save, remove, decline };
