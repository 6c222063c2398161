import { error, type RequestEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';

/** What a form sent; what cannot be read as one is the sender's mistake. */
export function formOf(event: RequestEvent): Promise<FormData> {
  return event.request.formData().catch(unreadable);
}

/** The same; undefined when it is longer than pages take, as with a picture that is too large. */
export function formWithin(event: RequestEvent): Promise<FormData | undefined> {
  return formOf(event).catch((cause: unknown) => {
    if ((cause as { status?: unknown }).status === 413) return undefined;
    throw cause;
  });
}

/** What a script of ours sent: an object, whose fields the API checks. */
export async function objectOf(event: RequestEvent): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await event.request.json().catch(unreadable);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) error(400, m.errors_bad_user_input());
  return body as Record<string, unknown>;
}

function unreadable(cause: unknown): never {
  if (cause instanceof TypeError || cause instanceof SyntaxError) error(400, m.errors_bad_user_input());
  throw cause;
}
