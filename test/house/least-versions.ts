/** A hole that versions before `least` have. With several majors in use, each has its own least version. */
export interface LeastVersion {
  readonly name: string;
  readonly least: readonly string[];
  readonly reason: string;
}

/** What an audit of the registry would say; kept here because not every registry answers one. Add a line with each advisory that concerns us. */
export const leastVersions: readonly LeastVersion[] = [
  { name: 'fastify', least: ['5.3.2'], reason: 'CVE-2025-32442: validation skipped by a changed content type' },
  { name: 'find-my-way', least: ['8.2.2', '9.0.1'], reason: 'CVE-2024-45813: slow regular expressions in routes' },
  { name: '@apollo/server', least: ['5.4.0'], reason: 'CVE-2026-23897: denial of service by the encoding of a request' },
  { name: '@nestjs/core', least: ['11.1.14'], reason: 'middleware skipped by another spelling of the path' },
  { name: 'sanitize-html', least: ['2.17.1'], reason: 'bypass of the allow list in the default configuration' },
  { name: 'markdown-it', least: ['14.1.1'], reason: 'slow regular expression in links' },
  { name: 'nodemailer', least: ['7.0.11'], reason: 'CVE-2025-13033: an address in quotes sent to another domain; recursion in the address parser' },
  { name: 'validator', least: ['13.15.22'], reason: 'CVE-2025-56200, CVE-2025-12758: checks of addresses and lengths that could be passed by' },
  { name: 'cookie', least: ['0.7.0', '1.0.0'], reason: 'CVE-2024-47764: other fields set through the name of a cookie' },
  { name: 'svelte', least: ['5.51.5'], reason: 'markup in server-rendered attributes and spreads' },
  { name: '@sveltejs/kit', least: ['2.49.5'], reason: 'CVE-2025-67647: denial of service and requests to other hosts' },
  { name: 'devalue', least: ['5.6.2'], reason: 'CVE-2026-22774, CVE-2026-22775: memory and time exhausted by a crafted payload' },
  { name: 'vite', least: ['7.1.11', '8.0.0'], reason: 'CVE-2025-62522: the development server gave out files of other folders' },
  { name: 'ws', least: ['8.17.1'], reason: 'CVE-2024-37890: denial of service by many headers' },
  { name: 'qs', least: ['6.14.1'], reason: 'CVE-2025-15284: the limit of arrays could be passed by' },
  { name: 'lodash', least: ['4.17.23'], reason: 'CVE-2025-13465: prototype pollution in unset and omit' },
  { name: 'js-yaml', least: ['3.14.2', '4.1.1'], reason: 'CVE-2025-64718: prototype pollution through merge' },
  { name: 'form-data', least: ['2.5.4', '3.0.4', '4.0.4'], reason: 'CVE-2025-7783: guessable boundaries' },
  { name: 'axios', least: ['1.13.5'], reason: 'CVE-2025-58754, CVE-2026-25639: memory exhausted by data URLs, crash by a crafted configuration' },
  { name: 'undici', least: ['6.23.0', '7.18.2'], reason: 'CVE-2026-22036: unbounded chain of decompression' },
  { name: 'brace-expansion', least: ['1.1.12', '2.0.2', '4.0.1', '5.0.0'], reason: 'CVE-2025-5889: slow regular expression' },
  { name: 'tmp', least: ['0.2.4'], reason: 'CVE-2025-54798: files written outside the folder through links' },
  { name: 'postcss', least: ['8.4.31'], reason: 'CVE-2023-44270: comments parsed as rules' },
  { name: 'semver', least: ['5.7.2', '6.3.1', '7.5.2'], reason: 'CVE-2022-25883: slow regular expression' },
];

/** Whether a version is at least the least one of its own major, or of a later major than any that has a line. */
export function isRecentEnough(version: string, least: readonly string[]): boolean {
  const numbers = numbersOf(version);
  const sameMajor = least.map(numbersOf).find(([major]) => major === numbers[0]);
  if (sameMajor) return compare(numbers, sameMajor) >= 0;
  return least.map(numbersOf).every(([major = 0]) => (numbers[0] ?? 0) > major);
}

function numbersOf(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}

function compare(left: number[], right: number[]): number {
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
