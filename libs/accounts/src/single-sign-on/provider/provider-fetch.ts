import { lookup as resolve } from 'node:dns';
import { request as requestPlainly, type IncomingMessage } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { CustomFetch, CustomFetchOptions } from 'openid-client';
import { isLoopback } from '@kehila/platform';
import { isPublicAddress } from './not-public';

/** Keys and descriptions of a provider are some kilobytes. */
const largestAnswer = 512 * 1024;

export interface Reach {
  /** Names with ports, as in addresses: `login.example:8443`. */
  readonly hosts: ReadonlySet<string>;
  /** On a developer's machine the provider may run beside us, by plain http. */
  readonly loopback: boolean;
  /** When all requests of one sign-in must have been answered. */
  readonly deadline: AbortSignal;
}

/** A request that would leave the hosts that an administrator named. */
export class OutOfReach extends Error {
  constructor(readonly host: string) {
    super(`${host} is not among the provider's hosts`);
  }
}

/** The only way out to a provider: its own hosts, public addresses, no redirects, within the deadline, small answers. */
export function providerFetch(reach: Reach): CustomFetch {
  return async (url, options) => {
    const target = new URL(url);
    const local = reach.loopback && isLoopback(target.hostname);
    if (!reach.hosts.has(target.host)) throw new OutOfReach(target.host);
    if (target.protocol !== 'https:' && !(local && target.protocol === 'http:')) throw new OutOfReach(target.origin);
    if (!local && isLiteral(target.hostname) && !isPublicAddress(withoutBrackets(target.hostname))) throw new OutOfReach(target.host);
    return receive(await send(target, options, reach, local));
  };
}

function send(target: URL, { method, headers, body, signal }: CustomFetchOptions, reach: Reach, local: boolean): Promise<IncomingMessage> {
  const request = target.protocol === 'https:' ? requestSecurely : requestPlainly;
  const until = AbortSignal.any([reach.deadline, ...(signal ? [signal] : [])]);
  return new Promise((answered, failed) => {
    const lookup = local ? {} : { lookup: publicOnly };
    const sent = request(target, { method, headers: { ...headers, 'accept-encoding': 'identity' }, agent: false, signal: until, ...lookup }, answered);
    sent.once('error', failed);
    sent.end(body === null || body === undefined ? undefined : bytesOf(body));
  });
}

async function receive(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestAnswer) throw new Error(`the answer is larger than ${largestAnswer} bytes`);
    parts.push(part);
  }
  const status = answer.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(parts), { status, headers });
}

function bytesOf(body: NonNullable<CustomFetchOptions['body']>): string | Uint8Array {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('a body of this kind is never sent');
}

/** The address is looked at after the name was resolved, and is the one that is connected to: a name cannot change in between. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    const addresses = found ?? [];
    const [first] = addresses;
    if (error ?? !first) return done(error ?? new Error(`${hostname} has no address`), []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return done(new OutOfReach(hostname), []);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};

function isLiteral(hostname: string): boolean {
  return isIP(withoutBrackets(hostname)) !== 0;
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
