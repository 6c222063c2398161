import type { RequestEvent } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import { send } from '#api/transport.server';
import { articlesToInsertDocument, type InsertableArticle } from '#features/community/inserting/inserting.graphql.ts';

const longestQuery = 200;

/** Articles to link. When none can be had, whoever writes pastes an address. */
export async function articlesToInsert(event: RequestEvent, words: string, space: string | null): Promise<InsertableArticle[]> {
  const query = words.trim().slice(0, longestQuery);
  if (query.length < 2) return [];
  const { data } = await send(event, { query: textOf(articlesToInsertDocument), variables: { query, space } });
  return (data as { articlesToInsert?: InsertableArticle[] } | null | undefined)?.articlesToInsert ?? [];
}
