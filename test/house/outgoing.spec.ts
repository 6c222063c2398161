import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Ways out of the server. */
const waysOut =
  /(?<![.\w])fetch\(|\bnew WebSocket\(|from '(?:node:)?(?:https|http2|undici|axios|got)'|\b(?:https?|net|tls)\.(?:get|request|connect)\(|import \{[^}]*\b(?:get|request|connect|createConnection)\b[^}]*\} from '(?:node:)?(?:http|https|net|tls)'/;

/** What goes out and may: the module itself, the pages' process to the API and the search to the search server that the operator named. */
const allowed = [
  /^libs\/platform\/src\/outgoing\//,
  /^apps\/api\/src\/http\/brand-of-api\.ts$/,
  /^libs\/search\/src\/meilisearch\/client\/meilisearch-http\.ts$/,
];

describe('requests to other servers', () => {
  const files = execFileSync('git', ['ls-files', 'libs', 'apps/api', 'apps/worker', 'apps/cli'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\/src\/.*\.ts$/.test(file) && !/\.(?:spec|factory)\.ts$/.test(file) && !file.startsWith('libs/testing/'));

  it('leave through the one module that looks where they go', () => {
    const out = files.filter((file) => !allowed.some((one) => one.test(file)) && waysOut.test(readFileSync(file, 'utf8')));
    expect(files.length).toBeGreaterThan(500);
    expect(out).toEqual([]);
  });

  it.each([
    "await fetch('https://x')",
    "import { request } from 'node:https';",
    "import { request } from 'node:http';",
    'http.get(address)',
    'new WebSocket(address)',
  ])('would be seen: %s', (line) => {
    expect(waysOut.test(line)).toBe(true);
  });
});
