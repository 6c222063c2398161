import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Tells the caller's network address. A forwarded one is believed only from proxies that the settings name. */
export type CallerAddress = (request: IncomingMessage) => string;

export function callerAddress(trustedProxies: readonly string[]): CallerAddress {
  const trusted = listOf(trustedProxies);
  return (request) => {
    const hops = [...forwardedFor(request), plain(request.socket.remoteAddress ?? '')];
    // From our side outwards: each hop is believed while the one that named it is trusted.
    for (let index = hops.length - 1; index > 0; index--) {
      const hop = hops[index] ?? '';
      if (!isTrusted(trusted, hop)) return hop;
    }
    return hops[0] ?? '';
  };
}

function forwardedFor(request: IncomingMessage): string[] {
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => plain(hop.trim()));
  // What is no address ends the chain: whoever wrote it wrote all before it.
  const lastWrong = hops.findLastIndex((hop) => isIP(hop) === 0);
  return hops.slice(lastWrong + 1);
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address in IPv6 notation is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
