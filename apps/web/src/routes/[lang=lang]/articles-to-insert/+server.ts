import { json } from '@sveltejs/kit';
import { articlesToInsert } from '#features/community/inserting/articles-to-insert.server.ts';
import type { RequestHandler } from './$types';

/** What is offered while one types. */
export const GET: RequestHandler = async (event) => {
  const { searchParams } = event.url;
  return json(await articlesToInsert(event, searchParams.get('q') ?? '', searchParams.get('space') || null));
};
