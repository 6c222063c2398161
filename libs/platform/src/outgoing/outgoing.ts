import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';
import { type Reach, usualReach } from './reach';
import { RefusedAddress } from './refused-address';
import { isInner, isLocal, targetOf } from './target';

export interface OutgoingRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | URLSearchParams | null;
  readonly signal?: AbortSignal | undefined;
  /** Manual: the redirect is the answer. */
  readonly redirect?: 'follow' | 'manual';
}

export type Outgoing = (address: string, request?: OutgoingRequest) => Promise<Response>;

/**
 * The only way out of this server. It goes to public addresses alone, looked at after the name was resolved and pinned to the connection, so that a name
 * cannot change in between; each redirect is looked at like the first address. It gives up after seconds, and takes no more than it was told.
 * No proxy of the environment is used, no connection is kept, no compressed answer is unpacked.
 */
export function outgoing(reach: Reach = {}): Outgoing {
  return async (address, request = {}) => {
    const limit = AbortSignal.timeout(reach.milliseconds ?? usualReach.milliseconds);
    const signal = AbortSignal.any([limit, ...[reach.signal, request.signal].filter((given) => given !== undefined)]);
    try {
      return await follow(address, request, reach, signal);
    } catch (error) {
      throw limit.aborted ? new RefusedAddress('too slow', address) : error;
    }
  };
}

async function follow(address: string, request: OutgoingRequest, reach: Reach, signal: AbortSignal): Promise<Response> {
  let target = targetOf(address, reach);
  let sent = request;
  for (let redirects = 0; ; redirects++) {
    const answer = await send(target, sent, reach, signal);
    const next = redirectOf(answer);
    if (next === undefined || request.redirect === 'manual') return receive(answer, target, reach);
    answer.destroy();
    if (redirects >= (reach.redirects ?? usualReach.redirects)) throw new RefusedAddress('redirects', address);
    const following = targetOf(URL.parse(next, target.href)?.href ?? next, reach);
    const sameOrigin = following.origin === target.origin;
    if (!sameOrigin && keepsBody(answer.statusCode) && sent.body) throw new RefusedAddress('redirects', address);
    sent = nextRequest(sent, answer.statusCode, sameOrigin);
    target = following;
  }
}

async function send(target: URL, { method = 'GET', headers, body }: OutgoingRequest, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const addresses = isLocal(target, reach) || isInner(target, reach) ? undefined : await publicAddressesOf(target, reach, signal);
  const options = {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
    agent: false,
    signal,
    ...(addresses && { lookup: pinnedTo(addresses) }),
  } as const;
  return new Promise((answered, failed) => {
    const sent = (target.protocol === 'https:' ? requestSecurely : requestPlainly)(target, options, answered);
    sent.once('error', failed);
    sent.end(body instanceof URLSearchParams ? body.toString() : (body ?? undefined));
  });
}

/** All of them must be public: which one is taken is not ours to say. */
async function publicAddressesOf(target: URL, reach: Reach, signal: AbortSignal): Promise<readonly { address: string; family: number }[]> {
  const hostname = target.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(hostname);
  if (family !== 0) return [{ address: hostname, family }];
  const found = await unlessAborted((reach.resolve ?? resolveAll)(hostname), signal);
  if (found.length === 0) throw new RefusedAddress('no address', target.href);
  if (!found.every(({ address }) => isPublicAddress(address))) throw new RefusedAddress('not public', target.href);
  return found;
}

function resolveAll(hostname: string): Promise<{ address: string; family: number }[]> {
  return lookup(hostname, { all: true, verbatim: true });
}

function pinnedTo(addresses: readonly { address: string; family: number }[]): LookupFunction {
  return (_hostname, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first!.address, first!.family);
  };
}

function unlessAborted<Value>(waiting: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason as Error), { once: true });
    waiting.then(done, failed);
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

function keepsBody(status: number | undefined): boolean {
  return status === 307 || status === 308;
}

/** What was meant for one server is not told to another. */
function nextRequest(request: OutgoingRequest, status: number | undefined, sameOrigin: boolean): OutgoingRequest {
  const headers = sameOrigin ? request.headers : withoutSecrets(request.headers);
  if (keepsBody(status)) return { ...request, headers };
  return { ...request, method: request.method === 'HEAD' ? 'HEAD' : 'GET', body: null, headers };
}

function withoutSecrets(headers: OutgoingRequest['headers'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:authorization|cookie|proxy-authorization)$/i.test(name)));
}

async function receive(answer: IncomingMessage, target: URL, reach: Reach): Promise<Response> {
  const largest = reach.bytes ?? usualReach.bytes;
  const encoding = answer.headers['content-encoding'];
  if (encoding && encoding !== 'identity') {
    answer.destroy();
    throw new RefusedAddress('encoding', target.href);
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largest && !reach.cut) throw new RefusedAddress('too large', target.href);
    parts.push(size > largest ? part.subarray(0, part.length - (size - largest)) : part);
    if (size > largest) break;
  }
  const status = answer.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(parts), { status, headers });
}
