import { readFileSync } from 'node:fs';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { type CountryResponse, Reader } from 'mmdb-lib';
import { requestContext, translate } from '@kehila/platform';

interface Country {
  readonly country_code: string;
}

const atHome = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  atHome.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  atHome.addSubnet(network, prefix, 'ipv6');

/** 8 MB, read when somebody looks at their devices and let go with the next collection: few ever look. */
let countries: WeakRef<Reader<CountryResponse>> | undefined;

/** Where an address is, as far as a country tells: in the reader's language, null where it is not known. */
export function placeInWords(address: string | null): string | null {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/, '') ?? '';
  if (isIP(plain) === 0) return null;
  if (atHome.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')) return translate('security_place_local');
  const code = (reader().get(plain) as Country | null)?.country_code;
  return code ? (new Intl.DisplayNames([requestContext.language()], { type: 'region' }).of(code) ?? null) : null;
}

function reader(): Reader<CountryResponse> {
  const read = countries?.deref();
  if (read) return read;
  const made = new Reader<CountryResponse>(readFileSync(require.resolve('@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb')));
  countries = new WeakRef(made);
  return made;
}
