import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { ApplyDueCorrections } from '@kehila/community';

const minute = 60_000;
const idleMilliseconds = 1_000;

/** What happens by itself when a time is over, every minute. Several processes may do it at once. */
@Injectable()
export class Deadlines {
  private readonly logger = new Logger(Deadlines.name);
  private running?: Promise<void>;
  private stopping = false;

  constructor(private readonly corrections: ApplyDueCorrections) {}

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
        due = performance.now() + minute;
        await this.corrections.run().catch((error: unknown) => this.logger.warn(`what is due waits for the database: ${String(error)}`));
      }
      await sleep(idleMilliseconds);
    }
  }
}
