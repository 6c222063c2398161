import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { listAddress } from '#features/community/questions/address.ts';
import { tagsDocument } from '#features/community/tags/tags.graphql.ts';
import TagList from '#features/community/tags/TagList.svelte';
import { still } from '#frame/still/still.server.ts';

const longestTag = 30;

export async function loadTags(event: ServerLoadEvent) {
  const query = (event.url.searchParams.get('query') ?? '').trim().slice(0, longestTag);
  const { tags } = await ask(event, tagsDocument, { query: query || null, after: event.url.searchParams.get('after') });
  return { query, isEmpty: tags.nodes.length === 0, list: still(event, TagList, { tags: tags.nodes }), pageInfo: tags.pageInfo };
}

/** A tag is a filter of the list of questions. */
export function toTag({ params }: ServerLoadEvent): never {
  redirect(308, listAddress(null, { tag: params['slug'] ?? '' }));
}
