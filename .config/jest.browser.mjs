import specs from '../jest.config.mjs';

/** The built product in a real browser; one file after another, because they share one community: what one makes would stand on the pages of another. */
export default {
  ...specs,
  roots: ['<rootDir>/test/browser'],
  globalSetup: '<rootDir>/test/browser/stage/global-setup.ts',
  globalTeardown: '<rootDir>/test/browser/stage/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 1,
};
