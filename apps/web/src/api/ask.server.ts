import type { RequestEvent } from '@sveltejs/kit';
import { type Document, textOf } from '@kehila/contracts';
import { asStored, type Shown } from '#api/html';
import { endWith } from '#api/refusal.server';
import { send, sendAsAnybody } from '#api/transport.server';

/** Asks the API for what a page shows. Whatever it refuses ends the page with the right status. */
export async function ask<Result, Variables extends object>(
  event: RequestEvent,
  document: Document<Result, Variables>,
  variables: Variables,
): Promise<Shown<Result>> {
  const { data, errors } = await send(event, { query: textOf(document), variables: variables as Record<string, unknown> });
  if (errors?.[0]) endWith(event, errors[0]);
  return event.isDataRequest ? (data as Shown<Result>) : asStored(data as Result);
}

/** Asks for what anybody may see, as nobody in particular. */
export async function askAsAnybody<Result, Variables extends object>(
  event: RequestEvent,
  document: Document<Result, Variables>,
  variables: Variables,
): Promise<Shown<Result>> {
  const { data, errors } = await sendAsAnybody(event, { query: textOf(document), variables: variables as Record<string, unknown> });
  if (errors?.[0]) endWith(event, errors[0]);
  return data as Shown<Result>;
}
