import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { tagsDocument } from '#features/community/tags/tags.graphql.ts';
import TagList from '#features/community/tags/TagList.svelte';
import { still } from '#frame/still/still.server.ts';

const longestTag = 30;

export async function loadTags(event: ServerLoadEvent) {
  const query = (event.url.searchParams.get('query') ?? '').trim().slice(0, longestTag);
  const variables = { query: query || null, after: event.url.searchParams.get('after'), signedIn: event.locals.hasSession };
  const { tags, followedTags } = await ask(event, tagsDocument, variables);
  return {
    query,
    followed: followedTags?.map(({ slug }) => slug) ?? [],
    isEmpty: tags.nodes.length === 0,
    list: still(event, TagList, { tags: tags.nodes }),
    pageInfo: tags.pageInfo,
  };
}
