const firstPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 5_000;

/**
 * Keeps readers from waiting for a server that does not answer: one failure opens it, and it stays open until a trial succeeds.
 * Trials are made beside the readers' requests, each after a longer pause.
 */
export class CircuitBreaker {
  private isTrying = false;
  private openUntil: number | undefined;
  private pause = firstPauseMilliseconds;

  constructor(
    private readonly attempt: () => Promise<boolean>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get isOpen(): boolean {
    return this.openUntil !== undefined;
  }

  fail(): void {
    if (this.openUntil === undefined) this.pause = firstPauseMilliseconds;
    this.openUntil = this.now() + this.pause;
  }

  /** Tries whether it answers again, where it is open and the time has come. Nobody needs to wait for it. */
  async tryWhenDue(): Promise<void> {
    if (this.openUntil === undefined || this.isTrying || this.now() < this.openUntil) return;
    this.isTrying = true;
    try {
      if (await this.attempt().catch(() => false)) {
        this.openUntil = undefined;
      } else {
        this.pause = Math.min(longestPauseMilliseconds, 2 * this.pause);
        this.openUntil = this.now() + this.pause;
      }
    } finally {
      this.isTrying = false;
    }
  }
}
