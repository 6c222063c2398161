import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Tests that need data from outside are skipped where there is none; where somebody says which data to take, there have to be some. */
export function refuseMissingData(named: string | undefined, workspace: string): void {
  if (named === undefined || statSync(resolve(workspace, named), { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Error(`KEHILA_TEST_DATA says ${named}, and there is no such folder.`);
}
