import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { isPageToBeRead, type Rendered } from '#frame/page-text.server.ts';

/** A page is given to others for so long from when its reading began: nobody sees what was changed longer ago than that. */
const sharedMilliseconds = 500;
const mostShared = 200;

const threadRoute = '/[lang=lang]/q/[id=id]/[[slug]]';
/** Of what a page looks like, which is part of its key, and of who brought somebody here, which only a sign-up asks for. */
const cookiesOfAnybody = /^(language|theme|(__Host-)?kehila-invited)=/;

interface SharedPage {
  readonly headers: Headers;
  readonly policy: string;
  readonly page: string;
  readonly nonce: string;
  /** The text, cut where its nonce stood, once a second reader has come. */
  pieces?: readonly string[];
}

interface Rendering {
  readonly until: number;
  readonly shared: Promise<SharedPage | undefined>;
}

const renderings = new Map<string, Rendering>();

/**
 * When many who are not signed in open the same page in the same moment, it is rendered once for all of them. Each gets a nonce of its own.
 * Whatever else a page could depend on, another cookie say, makes it a page of one reader, and it is not shared.
 */
export async function sharedPage(event: RequestEvent, appearance: string, render: () => Promise<Rendered>): Promise<Rendered> {
  const key = keyOf(event, appearance);
  if (key === undefined) return render();
  const now = performance.now();
  const known = renderings.get(key);
  if (known && known.until > now) {
    const copy = copyOf(await known.shared);
    if (copy) noteReading(event);
    return copy ?? render();
  }

  const rendered = render();
  const shared = rendered.then(shareable).catch(() => undefined);
  forgetOld(now);
  renderings.set(key, { until: now + sharedMilliseconds, shared });
  return rendered;
}

/** Who is given a page that was written for another has read the question as well; it is counted where pages and API are one process. */
function noteReading({ route, params, platform }: RequestEvent): void {
  const id = params['id'];
  if (id !== undefined && route.id === threadRoute) platform?.req.kehila?.countView?.(id);
}

function keyOf({ request, url, route, isDataRequest, isSubRequest }: RequestEvent, appearance: string): string | undefined {
  if (isDataRequest || isSubRequest || !isPageToBeRead({ request, route })) return undefined;
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/).filter((cookie) => cookie !== '');
  return cookies.every((cookie) => cookiesOfAnybody.test(cookie)) ? `${appearance} ${url.href}` : undefined;
}

/** Undefined when it is not for others. */
function shareable({ response, page }: Rendered): SharedPage | undefined {
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (page === undefined || response.status !== 200 || nonce === undefined || response.headers.has('set-cookie')) return undefined;
  return { headers: new Headers(response.headers), policy, page, nonce };
}

function copyOf(shared: SharedPage | undefined): Rendered | undefined {
  if (!shared) return undefined;
  const nonce = randomBytes(16).toString('base64');
  const headers = new Headers(shared.headers);
  headers.set('content-security-policy', shared.policy.replaceAll(shared.nonce, nonce));
  shared.pieces ??= shared.page.split(shared.nonce);
  return { response: new Response(null, { headers }), page: shared.pieces.join(nonce) };
}

/** The oldest come first. */
function forgetOld(now: number): void {
  for (const [key, { until }] of renderings) {
    if (until > now && renderings.size < mostShared) return;
    renderings.delete(key);
  }
}
