import { error, json } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import { objectOf } from '#api/body.server';
import { send } from '#api/transport.server';
import { previewDocument } from '#parts/composer/composing.graphql.ts';
import type { RequestHandler } from './$types';

/** A text as it would be shown. */
export const POST: RequestHandler = async (event) => {
  const { markdown, kind } = await objectOf(event);
  const { data } = await send(event, { query: textOf(previewDocument), variables: { markdown, kind } });
  const preview = (data as { preview?: unknown } | null | undefined)?.preview;
  if (!preview) error(422);
  return json(preview);
};
