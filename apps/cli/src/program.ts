import type { Command } from 'commander';
import type { MessageKey } from '@kehila/messages';
import { readSettings } from '@kehila/platform';
import { accountCommand } from './commands/account';
import { backupCommand } from './commands/backup';
import { command } from './commands/command';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { reindex } from './commands/reindex';
import { restoreCommand } from './commands/restore';
import { settingsCommand } from './commands/settings';
import { verify } from './commands/verify';
import type { Console } from './console/console';
import { start } from './start/start';

/** `kehila` and its commands. */
export function program(console: Console): Command {
  const kehila = command('kehila', 'cli_help_kehila', console);
  const add = (name: string, help: MessageKey, action: () => Promise<void>) => kehila.addCommand(command(name, help, console).action(action));

  add('start', 'cli_help_start', () => start(console, settings()));
  kehila.addCommand(importCommand(console, settings));
  kehila.addCommand(exportCommand(console, settings));
  add('reindex', 'cli_help_reindex', () => reindex(console, settings()));
  add('verify', 'cli_help_verify', () => verify(console, settings()));
  kehila.addCommand(backupCommand(console, settings));
  kehila.addCommand(restoreCommand(console, settings));
  kehila.addCommand(accountCommand(console, settings));
  kehila.addCommand(settingsCommand(console, settings, process.env));
  return kehila;
}

function settings() {
  return readSettings(process.env, process.cwd());
}
