import type { RequestEvent } from '@sveltejs/kit';
import { beginLater, type PageText } from '#frame/begin-later.server.ts';
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
      const text = cut(html);
      const { head, body } = isToBeRead ? beginLater(text) : text;
      page = withAppearance(head, appearance, headOf(event)) + body;
      return event.locals.requestId;
    },
  });
  if (page === undefined || !response.headers.has('x-sveltekit-page')) return { response };
  const headers = new Headers(response.headers);
  headers.delete('etag');
  headers.delete('content-length');
  return { response: new Response(null, { status: response.status, headers }), page };
}

/** Cut once: what is changed in the short head does not copy the 100 KB of the body. */
function cut(html: string): PageText {
  const endOfHead = html.indexOf('</head>');
  return { head: html.slice(0, endOfHead), body: html.slice(endOfHead) };
}

const placeOfHead = '%kehila.head%';

/** What stands behind this place was written by people, too, and is not looked through. */
function withAppearance(head: string, appearance: Appearance, marks: string): string {
  const at = head.indexOf(placeOfHead);
  const beginning = head.slice(0, at).replace(/%kehila\.(lang|dir|zone|theme)%/g, (_, name: keyof Appearance) => appearance[name]);
  return beginning + marks + head.slice(at + placeOfHead.length);
}
