import { error, json } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import { objectOf } from '#api/body.server';
import { send } from '#api/transport.server';
import { saveDraftDocument } from '#parts/composer/composing.graphql.ts';
import type { RequestHandler } from './$types';

/** Keeps a text that was begun. An empty one is forgotten. */
export const POST: RequestHandler = async (event) => {
  const { place, title, body, space, tags } = await objectOf(event);
  const { data } = await send(event, { query: textOf(saveDraftDocument), variables: { input: { place, title, body, space, tags } } });
  const saved = (data as { saveDraft?: { __typename: string } } | null | undefined)?.saveDraft;
  if (saved?.__typename !== 'Draft') error(422);
  return json({ saved: true });
};
