import type { Logs } from '@kehila/platform';

/** What nobody waited for is written down; the process goes on serving. */
export function survive(logs: Logs): void {
  process.on('unhandledRejection', (reason) => logs.error(reason instanceof Error ? reason : String(reason), 'process'));
  process.on('uncaughtException', (error) => logs.error(error, 'process'));
}
