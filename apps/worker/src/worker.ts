import type { BeforeApplicationShutdown } from '@nestjs/common';

/** What goes on by itself until it is stopped. */
export interface WorkerPart {
  start(): void;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
}

/** Everything that happens without anybody asking: after-commit listeners, mails, clean-up. Any number of workers may run. */
export class Worker implements BeforeApplicationShutdown {
  constructor(private readonly parts: readonly WorkerPart[]) {}

  start(): void {
    for (const part of this.parts) part.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.stop()));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }
}
