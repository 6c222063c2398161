import specs from '../jest.config.mjs';

/** The built product in a real browser. Each worker has a community of its own, and runs one file after another: what one makes would stand on the pages of another. */
export default {
  ...specs,
  roots: ['<rootDir>/test/browser'],
  globalSetup: '<rootDir>/test/browser/stage/global-setup.ts',
  globalTeardown: '<rootDir>/test/browser/stage/global-teardown.ts',
  testTimeout: 60_000,
};
