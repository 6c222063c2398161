import { readFileSync } from 'node:fs';

const { $schema: _, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

/** Specs stand beside the code. Run them by `npm run spec [-- path]`, which brings the project's own Node and its flags. */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test/house'],
  testRegex: '\\.spec\\.(ts|mjs)$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/.svelte-kit/', '<rootDir>/apps/web/build/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@kehila/source', 'node', 'node-addons', 'require', 'default'] },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  globalSetup: '<rootDir>/libs/testing/src/jest/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.ts',
  testTimeout: 20_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/.config/longest-first.mjs',
  // Contexts of ES modules are never freed (jestjs/jest#14605): a worker that ran a hundred specs would end for want of memory.
  workerIdleMemoryLimit: '1.5GB',
};
