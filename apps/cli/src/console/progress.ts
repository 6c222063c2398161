import { SingleBar } from 'cli-progress';

export interface Progress {
  /** `total` is null while it is not known. */
  at(step: string, done: number, total: number | null): void;
  stop(): void;
}

type Line = (values: { step: string; done: number; total: number | string }) => string;

const lineMilliseconds = 1_000;

/** On standard error: a bar on a terminal; elsewhere a line a second at most, and one whenever another step begins. */
export function openProgress(line: Line): Progress {
  return process.stderr.isTTY ? new Bar() : new Lines(line);
}

class Bar implements Progress {
  private readonly bar = new SingleBar({ format: '{step} {bar} {value}/{total}', stream: process.stderr, hideCursor: true, clearOnComplete: false });
  private step?: string;

  at(step: string, done: number, total: number | null): void {
    if (this.step === undefined) this.bar.start(total ?? done, done, { step });
    this.step = step;
    this.bar.setTotal(Math.max(total ?? done, 1));
    this.bar.update(done, { step });
  }

  stop(): void {
    if (this.step !== undefined) this.bar.stop();
  }
}

class Lines implements Progress {
  private last = { step: '', at: -Infinity, line: '' };

  constructor(private readonly line: Line) {}

  at(step: string, done: number, total: number | null): void {
    const now = performance.now();
    if (step === this.last.step && now - this.last.at < lineMilliseconds && done !== total) return;
    const line = this.line({ step, done, total: total ?? '?' });
    if (line !== this.last.line) process.stderr.write(`${line}\n`);
    this.last = { step, at: now, line };
  }

  stop(): void {
    // Each line stands for itself.
  }
}
