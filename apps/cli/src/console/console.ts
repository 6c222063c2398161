import { type MessageKey, message } from '@kehila/messages';
import type { Locale } from '@kehila/platform';
import { openProgress, type Progress } from './progress';

type Values = Readonly<Record<string, unknown>>;

/** What a command says: results on standard output, everything else on standard error. */
export class Console {
  private hasResult = false;

  constructor(
    readonly language: Locale,
    /** One JSON object on standard output instead of sentences. */
    readonly json: boolean,
  ) {}

  /** A sentence of the message files. */
  sentence(key: MessageKey, values: Values = {}): string {
    return message(key as string, values, this.language);
  }

  /** For people; left out when a program reads. */
  say(key: MessageKey, values: Values = {}): void {
    if (!this.json) process.stdout.write(`${this.sentence(key, values)}\n`);
  }

  /** A line that is no sentence: a row of a table, an empty line. */
  line(text: string): void {
    if (!this.json) process.stdout.write(`${text}\n`);
  }

  /** The summary for a program: one object, whatever comes after it. */
  result(summary: object): void {
    if (this.json && !this.hasResult) process.stdout.write(`${JSON.stringify(summary)}\n`);
    this.hasResult = true;
  }

  warn(sentence: string): void {
    process.stderr.write(`${sentence}\n`);
  }

  /** How far a long command is: a bar on a terminal, a line now and then elsewhere. */
  progress(): Progress {
    return openProgress((values) => this.sentence('cli_progress', values));
  }
}
