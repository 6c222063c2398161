import specs from '../jest.config.mjs';

/** The built product, asked over HTTP as any client would: whole paths, attacks, races and kills, small enough for every change. */
export default {
  ...specs,
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/house/', '<rootDir>/test/browser/', '<rootDir>/test/load/'],
  testTimeout: 60_000,
  passWithNoTests: true,
};
