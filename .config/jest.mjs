// node .config/jest.mjs <suite> [jest's own arguments]: runs one suite with the flags that it needs.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const suites = {
  specs: { config: 'jest.config.mjs' },
  e2e: { config: '.config/jest.e2e.mjs' },
  browser: { config: '.config/jest.browser.mjs' },
  // npm run test:long -- races: what npm test runs small, at its full size.
  long: { config: '.config/jest.e2e.mjs', environment: { KEHILA_TEST_SIZE: 'long' }, timeout: 3_600_000 },
};
const longSuites = { races: 'test/races', kills: 'test/faults', attacks: 'test/security', models: String.raw`\.model\.spec` };

const [name, ...rest] = process.argv.slice(2);
const suite = suites[name];
if (!suite) {
  console.error(`usage: node .config/jest.mjs ${Object.keys(suites).join('|')} [path …]`);
  process.exit(2);
}
const args = name === 'long' ? rest.map((arg) => longSuites[arg] ?? arg) : rest;
// Histories that are compared with a model are specs, which stand beside what they describe.
const config = name === 'long' && rest[0] === 'models' ? suites.specs.config : suite.config;
if (suite.timeout) args.push('--testTimeout', String(suite.timeout));

// Packages that are ES modules only are loaded as they are; our own by their sources. As arguments, not as NODE_OPTIONS: what a spec starts is the built product.
const flags = ['--experimental-vm-modules', '--conditions=@kehila/source', '--disable-warning=ExperimentalWarning'];
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const run = spawnSync(process.execPath, [...flags, jest, '--config', resolve(import.meta.dirname, '..', config), ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...suite.environment },
});
process.exit(run.status ?? 1);
