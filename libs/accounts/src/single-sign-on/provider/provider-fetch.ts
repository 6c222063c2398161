import type { CustomFetch, CustomFetchOptions } from 'openid-client';
import { isLoopback, outgoing, RefusedAddress } from '@kehila/platform';

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
export function providerFetch({ hosts, loopback, deadline }: Reach): CustomFetch {
  const send = outgoing({ hosts, loopback, bytes: largestAnswer, signal: deadline });
  return async (url, { method, headers, body, signal }) => {
    const target = new URL(url);
    const isLocal = loopback && isLoopback(target.hostname);
    if (target.protocol !== 'https:' && !(isLocal && target.protocol === 'http:')) throw new OutOfReach(target.origin);
    try {
      return await send(url, { method, headers, body: bytesOf(body), signal, redirect: 'manual' });
    } catch (error) {
      if (error instanceof RefusedAddress && ['host', 'not public', 'credentials'].includes(error.reason)) throw new OutOfReach(target.host);
      throw error;
    }
  };
}

function bytesOf(body: CustomFetchOptions['body']): string | Uint8Array | URLSearchParams | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof URLSearchParams) return body;
  throw new TypeError('a body of this kind is never sent');
}
