import { Command } from 'commander';
import type { MessageKey } from '@kehila/messages';
import type { Console } from '../console/console';

/** A command that says what it is for, knows `--json` and `--help`, and leaves the exit status to main. */
export function command(name: string, help: MessageKey, console: Console): Command {
  return new Command(name)
    .description(console.sentence(help))
    .option('--json', console.sentence('cli_help_json'))
    .helpOption('-h, --help', console.sentence('cli_help_help'))
    .helpCommand(false)
    .showHelpAfterError(console.sentence('cli_help_after_error'))
    .exitOverride();
}
