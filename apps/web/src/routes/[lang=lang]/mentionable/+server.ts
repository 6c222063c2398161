import { json } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import { send } from '#api/transport.server';
import { mentionableDocument } from '#parts/composer/composing.graphql.ts';
import type { RequestHandler } from './$types';

const longestQuery = 60;

/** Whom somebody may mean while they type a handle. When nobody can be found the handle is typed to its end. */
export const GET: RequestHandler = async (event) => {
  const { searchParams } = event.url;
  const query = (searchParams.get('q') ?? '').slice(0, longestQuery);
  const { data } = await send(event, { query: textOf(mentionableDocument), variables: { query, questionId: searchParams.get('question') } });
  return json((data as { mentionable?: unknown } | null | undefined)?.mentionable ?? []);
};
