import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';
import type { Reach } from './reach';
import { RefusedAddress } from './refused-address';

const usualPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Where a request goes, after all that can be said of the address as it is written. @throws RefusedAddress */
export function targetOf(address: string, reach: Reach): URL {
  // The parser drops these, and a person reads another place than it goes to.
  if (/[\s\\\p{Cc}]/u.test(address)) throw new RefusedAddress('address', address);
  if (!/^https?:\/\//i.test(address)) throw new RefusedAddress(/^https?:/i.test(address) ? 'address' : 'scheme', address);
  const target = URL.parse(address);
  if (!target?.hostname) throw new RefusedAddress('address', address);
  if (target.username || target.password || /^[^/?#]*:\/\/[^/?#]*@/.test(address)) throw new RefusedAddress('credentials', address);
  if (isInner(target, reach)) return target;
  if (reach.hosts) {
    if (!reach.hosts.has(target.host)) throw new RefusedAddress('host', address);
  } else if (target.port && target.port !== usualPorts[target.protocol]) throw new RefusedAddress('port', address);
  if (isLocal(target, reach)) return target;
  if (!isPublicName(target.hostname)) throw new RefusedAddress('not public', address);
  return target;
}

/** A server beside us, where that is said to be one of the hosts: on a developer's machine. */
export function isLocal(target: URL, { hosts, loopback }: Reach): boolean {
  return loopback === true && hosts !== undefined && hosts.has(target.host) && /^(?:127\.0\.0\.1|\[::1\]|localhost)$/.test(target.hostname);
}

/** A server that the operator named: where it stands is not looked at. */
export function isInner(target: URL, { inner }: Reach): boolean {
  return inner !== undefined && (inner.has(target.host) || inner.has(target.hostname));
}

/** Names within a house are resolved by its own servers, wherever that leads. */
const innerName = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|corp|home|lan|private|home\.arpa)\.?$/i;

function isPublicName(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return isPublicAddress(bare);
  return bare.replace(/\.$/, '').includes('.') && !innerName.test(bare);
}
