import type { RequestEvent } from '@sveltejs/kit';
import { beginLater } from '#frame/begin-later.server.ts';
import { headOf } from '#frame/head.server.ts';

/** A response with its page as text: a page of 100 KB goes through no stream before it is sent. */
export interface Rendered {
  readonly response: Response;
  /** Undefined where the response holds its own body: data, redirects, files. */
  readonly page?: string | undefined;
}

type Resolve = (options: { transformPageChunk: (chunk: { html: string }) => string }) => Response | Promise<Response>;

/** Pages that people come to by themselves, from a link or from a search, to read. */
const shownToAll = /^\/\[lang=lang\](\/(questions|q\/\[id=id\]\/\[\[slug\]\]|a\/\[id=id\]\/\[\[slug\]\]|kb|kb\/\[slug\]|spaces|spaces\/\[slug\]|tags))?$/;

export function isPageToBeRead({ request, route }: Pick<RequestEvent, 'request' | 'route'>): boolean {
  return request.method === 'GET' && shownToAll.test(route.id ?? '');
}

/** What stands in app.html in place of what the request decides. */
export type Appearance = Readonly<Record<'lang' | 'dir' | 'zone' | 'theme', string>>;

/**
 * Renders a page and keeps its text out of the framework's response, which would encode it, hash it for an etag that a nonce makes useless,
 * and decode it again. The framework gets the request's id in its place.
 */
export async function renderedPage(event: RequestEvent, appearance: Appearance, resolve: Resolve): Promise<Rendered> {
  const isToBeRead = isPageToBeRead(event);
  let page: string | undefined;
  const response = await resolve({
    transformPageChunk: ({ html }) => {
      page = withBeginning(isToBeRead ? beginLater(html) : html, appearance, headOf(event));
      return event.locals.requestId;
    },
  });
  if (page === undefined || !response.headers.has('x-sveltekit-page')) return { response };
  const headers = new Headers(response.headers);
  headers.delete('etag');
  headers.delete('content-length');
  return { response: new Response(null, { status: response.status, headers }), page };
}

const placeOfHead = '%kehila.head%';

/** Only the beginning is looked through. */
function withBeginning(html: string, appearance: Appearance, head: string): string {
  const at = html.indexOf(placeOfHead);
  const beginning = html.slice(0, at).replace(/%kehila\.(lang|dir|zone|theme)%/g, (_, name: keyof Appearance) => appearance[name]);
  return beginning + head + html.slice(at + placeOfHead.length);
}
