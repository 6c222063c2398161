import specs from '../jest.config.mjs';

/** The built product in a real browser. */
export default {
  ...specs,
  roots: ['<rootDir>/test/browser'],
  globalSetup: '<rootDir>/test/browser/stage/global-setup.ts',
  globalTeardown: '<rootDir>/test/browser/stage/global-teardown.ts',
  testTimeout: 120_000,
};
