import { BlockList, isIP } from 'node:net';

/**
 * Addresses that lead to no public server, each range named. What a library calls "unicast" lets some of them through, so the list is ours:
 * the special-purpose registries of IANA, and what clouds answer their own machines on.
 */
const notPublic = {
  ipv4: [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.31.196.0', 24],
    ['192.52.193.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['192.175.48.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
  /** Within the global range; all else is refused as a whole: mapped, translated, unique-local, link-local and multicast addresses. */
  ipv6: [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['2620:4f:8000::', 48],
    ['3fff::', 20],
  ],
} as const satisfies Record<string, readonly (readonly [string, number])[]>;

const refused = new BlockList();
for (const [range, length] of notPublic.ipv4) refused.addSubnet(range, length, 'ipv4');
for (const [range, length] of notPublic.ipv6) refused.addSubnet(range, length, 'ipv6');

const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Whether a server of the public internet may stand there. What is no address is not public. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refused.check(address, 'ipv4');
  return version === 6 && global.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
