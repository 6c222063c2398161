import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { MailSender, OutboxRelay } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Deadlines } from './deadlines';
import { EarlyWarnings } from './early-warnings';

/** Everything that happens without anybody asking: after-commit listeners, mails, clean-up. Any number of workers may run. */
@Injectable()
export class Worker implements BeforeApplicationShutdown {
  constructor(
    private readonly outbox: OutboxRelay,
    private readonly mails: MailSender,
    private readonly cleanUp: CleanUp,
    private readonly deadlines: Deadlines,
    private readonly warnings: EarlyWarnings,
  ) {}

  start(): void {
    for (const part of [this.outbox, this.mails, this.cleanUp, this.deadlines, this.warnings]) part.start();
  }

  /** Finishes what is in hand. */
  async stop(): Promise<void> {
    await Promise.all([this.outbox.stop(), this.mails.stop(), this.cleanUp.stop(), this.deadlines.stop(), this.warnings.stop()]);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }
}
