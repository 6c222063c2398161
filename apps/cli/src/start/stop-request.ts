/** Somebody asks the process to end: Ctrl+C, SIGTERM, or the terminal goes away. */
export class StopRequest {
  private readonly controller = new AbortController();

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        endAnyway();
        this.controller.abort();
      });
    }
  }

  /** Stops long work between two of its steps. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get wasMade(): boolean {
    return this.signal.aborted;
  }

  async made(): Promise<void> {
    if (!this.wasMade) await new Promise((resolve) => this.signal.addEventListener('abort', resolve));
  }
}

const longestMilliseconds = 9_500;

/** Whatever hangs: the process is gone within 10 s. What it was doing is made good at the next start. */
function endAnyway(): void {
  setTimeout(() => process.exit(1), longestMilliseconds).unref();
}
