import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

const idleMilliseconds = 1_000;

/** Work that is done at the start and again and again, until it is stopped. A run that fails does not keep the next. */
export abstract class Recurring {
  protected readonly logger = new Logger(this.constructor.name);
  protected stopping = false;
  private running?: Promise<void>;

  protected constructor(private readonly everyMilliseconds: number) {}

  abstract run(): Promise<unknown>;

  start(): void {
    this.stopping = false;
    this.running ??= this.loop();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
    this.running = undefined;
  }

  private async loop(): Promise<void> {
    let due = performance.now();
    while (!this.stopping) {
      if (performance.now() >= due) {
        due = performance.now() + this.everyMilliseconds;
        await this.run().catch((error: unknown) => this.logger.warn(`waits for the database: ${String(error)}`));
      }
      await sleep(idleMilliseconds);
    }
  }
}
