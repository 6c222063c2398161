import { CommanderError } from 'commander';

/** 0 done, 1 failed (sentences say why and what to do), 2 wrong usage. */
export function statusOf(error: unknown): number {
  if (!(error instanceof CommanderError)) return 1;
  return error.exitCode === 0 ? 0 : 2;
}
