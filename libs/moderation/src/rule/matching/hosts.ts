import { domainToASCII } from 'node:url';

/** Where a host is named in a text. */
export interface NamedHost {
  readonly host: string;
  readonly from: number;
  readonly to: number;
}

/** One class of characters: however long the run, it is read once. */
const RUN = /[\p{L}\p{N}\p{M}.。．｡-]+/gu;
const LINK = /\b(?:href|src)="([^"]*)"/g;

/** From the first letter to the last: what ends a sentence is no part of a host. However long a run of signs, it is read once. */
const WITHIN_SIGNS = /[^.-](?:.*[^.-])?/su;

/** No host is longer. */
const longestHost = 253;

/** As hosts are compared: in the letters that the network knows, without `www.`. Undefined: not a host. */
export function comparableHost(written: string): string | undefined {
  const dotted = WITHIN_SIGNS.exec(written.replace(/[。．｡]/g, '.'))?.[0] ?? '';
  if (dotted.length > longestHost || !dotted.includes('.')) return undefined;
  const ascii = domainToASCII(dotted).replace(/^www\./, '');
  return ascii.includes('.') ? ascii : undefined;
}

/** Hosts as they are written in a text, in links and outside of them. */
export function hostsIn(text: string): NamedHost[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const host = comparableHost(run);
    return host === undefined ? [] : [{ host, from: index, to: index + run.length }];
  });
}

/** Hosts to which the links of a rendered text lead, however they were written. */
export function hostsOfLinks(html: string): string[] {
  return [...html.matchAll(LINK)].flatMap(({ 1: address = '' }) => {
    const host = URL.parse(address.replaceAll('&amp;', '&'))?.hostname;
    return (host && comparableHost(host)) ?? [];
  });
}

/** The host and those above it: `a.b.example` is a part of `b.example`. */
export function hostsAbove(host: string): string[] {
  const above = [host];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) above.push(host.slice(dot + 1));
  return above;
}
