import 'reflect-metadata';
import { CommanderError } from 'commander';
import { Console } from './console/console';
import { terminalLanguage } from './console/terminal-language';
import { statusOf } from './exit-status';
import { sentencesOf } from './failures/sentences-of';
import { program } from './program';

/** Runs one command of `kehila`. */
export async function main(args: readonly string[]): Promise<number> {
  process.env['NODE_ENV'] ??= 'production';
  const language = terminalLanguage(process.env);
  const console = new Console(language, args.includes('--json'));
  try {
    await program(console).parseAsync([...args], { from: 'user' });
    return exit(0);
  } catch (error) {
    if (error instanceof CommanderError) return exit(statusOf(error));
    const sentences = sentencesOf(error, language);
    for (const sentence of sentences) console.warn(sentence);
    console.result({ failed: sentences });
    if (process.env['LOG_LEVEL'] === 'debug' || process.env['LOG_LEVEL'] === 'trace') console.warn(String((error as Error).stack));
    return exit(statusOf(error));
  }
}

/** Ends for good: a connection that somebody forgot does not keep a finished command alive. What was written is out by then. */
function exit(code: number): number {
  const flushed = new Promise<void>((resolve) => process.stdout.write('', () => process.stderr.write('', () => resolve())));
  void flushed.then(() => process.exit(code));
  return code;
}
