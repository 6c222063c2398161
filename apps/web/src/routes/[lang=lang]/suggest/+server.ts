import { json } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import { send } from '#api/transport.server';
import { suggestDocument } from '#frame/suggest.graphql.ts';
import type { RequestHandler } from './$types';

const longestQuery = 200;

/** Suggestions as one types. When they cannot be had there are none: the search itself still works. */
export const GET: RequestHandler = async (event) => {
  const query = (event.url.searchParams.get('q') ?? '').trim().slice(0, longestQuery);
  if (query.length < 2) return json([]);
  const { data } = await send(event, { query: textOf(suggestDocument), variables: { query } });
  return json((data as { suggest?: unknown } | null | undefined)?.suggest ?? []);
};
