import specs from '../jest.config.mjs';

/** The built product in a real browser; one after another, because a browser takes both cores. */
export default {
  ...specs,
  roots: ['<rootDir>/test/browser'],
  globalSetup: '<rootDir>/test/browser/stage/global-setup.ts',
  globalTeardown: '<rootDir>/test/browser/stage/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 1,
};
