import { execFileSync } from 'node:child_process';
import { type Kehila, workspace } from './kehila.ts';

/** What was written past the product is brought into its search index. */
export function reindex(kehila: Kehila): void {
  execFileSync(process.execPath, ['apps/cli/bin/kehila.mjs', 'reindex'], {
    cwd: workspace,
    env: { ...process.env, KEHILA_DATA: kehila.data, KEHILA_ENV: 'development', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
