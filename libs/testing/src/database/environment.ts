/** What the start of a test run hands to its workers. */
export interface TestEnvironment {
  readonly clusterUrl: string;
  /** The database to copy; or why there is none: specs that need no database run all the same. */
  readonly template: string | { readonly failure: string };
}

const variable = 'KEHILA_TEST_ENVIRONMENT';

export function give(environment: TestEnvironment): void {
  process.env[variable] = JSON.stringify(environment);
}

export function given(): TestEnvironment {
  const text = process.env[variable];
  if (!text) throw new Error('no test database: run the specs by `npm run spec`');
  return JSON.parse(text) as TestEnvironment;
}
