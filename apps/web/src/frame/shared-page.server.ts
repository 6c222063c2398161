import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';

/** A page is given to others for so long from when its reading began: nobody sees what was changed longer ago than that. */
const sharedMilliseconds = 500;
const mostShared = 200;

/** Pages that people come to by themselves, from a link or from a search. */
const shownToAll = /^\/\[lang=lang\](\/(questions|q\/\[id=id\]\/\[\[slug\]\]|a\/\[id=id\]\/\[\[slug\]\]|kb|kb\/\[slug\]|spaces|spaces\/\[slug\]|tags))?$/;
const threadRoute = '/[lang=lang]/q/[id=id]/[[slug]]';
const cookiesOfAppearance = /^(language|theme)=/;

interface SharedPage {
  readonly headers: Headers;
  readonly policy: string;
  /** The text, cut where its nonce stood. */
  readonly pieces: readonly string[];
  readonly nonce: string;
}

interface Rendering {
  readonly until: number;
  readonly page: Promise<SharedPage | undefined>;
}

const renderings = new Map<string, Rendering>();

/**
 * When many who are not signed in open the same page in the same moment, it is rendered once for all of them. Each gets a nonce of its own.
 * Whatever else a page could depend on, another cookie say, makes it a page of one reader, and it is not shared.
 */
export async function sharedPage(event: RequestEvent, appearance: string, render: () => Promise<Response>): Promise<Response> {
  const key = keyOf(event, appearance);
  if (key === undefined) return render();
  const now = performance.now();
  const known = renderings.get(key);
  if (known && known.until > now) {
    const shared = responseOf(await known.page);
    if (shared) noteReading(event);
    return shared ?? render();
  }

  const rendered = render();
  const page = rendered.then((response) => shareable(response));
  forgetOld(now);
  renderings.set(key, { until: now + sharedMilliseconds, page: page.catch(() => undefined) });
  return responseOf(await page) ?? rendered;
}

/** Who is given a page that was written for another has read the question as well; it is counted where pages and API are one process. */
function noteReading({ route, params, platform }: RequestEvent): void {
  const id = params['id'];
  if (id !== undefined && route.id === threadRoute) platform?.req.kehila?.countView?.(id);
}

function keyOf({ request, url, route, isDataRequest, isSubRequest }: RequestEvent, appearance: string): string | undefined {
  if (request.method !== 'GET' || isDataRequest || isSubRequest || !shownToAll.test(route.id ?? '')) return undefined;
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/).filter((cookie) => cookie !== '');
  return cookies.every((cookie) => cookiesOfAppearance.test(cookie)) ? `${appearance} ${url.href}` : undefined;
}

/** Undefined, and the response untouched, when it is not for others. */
async function shareable(response: Response): Promise<SharedPage | undefined> {
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const isPage = response.status === 200 && response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || nonce === undefined || response.headers.has('set-cookie')) return undefined;
  const headers = new Headers(response.headers);
  headers.delete('etag');
  return { headers, policy, pieces: (await response.text()).split(nonce), nonce };
}

function responseOf(page: SharedPage | undefined): Response | undefined {
  if (!page) return undefined;
  const nonce = randomBytes(16).toString('base64');
  const headers = new Headers(page.headers);
  headers.set('content-security-policy', page.policy.replaceAll(page.nonce, nonce));
  return new Response(page.pieces.join(nonce), { headers });
}

/** The oldest come first. */
function forgetOld(now: number): void {
  for (const [key, { until }] of renderings) {
    if (until > now && renderings.size < mostShared) return;
    renderings.delete(key);
  }
}
