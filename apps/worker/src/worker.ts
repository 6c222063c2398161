import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { WebhookSender } from '@kehila/notifications';
import { MailSender, OutboxRelay } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Deadlines } from './deadlines';
import { EarlyWarnings } from './early-warnings';
import { Leaderboards } from './leaderboards';
import { NoticeMails } from './notice-mails';
import { PointsInTime } from './points-in-time';
import { SearchCare } from './search-care';
import { SearchServer } from './search-server';

/** Everything that happens without anybody asking: after-commit listeners, mails, clean-up. Any number of workers may run. */
@Injectable()
export class Worker implements BeforeApplicationShutdown {
  constructor(
    private readonly outbox: OutboxRelay,
    private readonly mails: MailSender,
    private readonly cleanUp: CleanUp,
    private readonly deadlines: Deadlines,
    private readonly warnings: EarlyWarnings,
    private readonly noticeMails: NoticeMails,
    private readonly points: PointsInTime,
    private readonly searchServer: SearchServer,
    private readonly leaderboards: Leaderboards,
    private readonly searchCare: SearchCare,
    private readonly webhooks: WebhookSender,
  ) {}

  start(): void {
    for (const part of this.parts) part.start();
  }

  /** Finishes what is in hand. */
  async stop(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.stop()));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  private get parts() {
    return [
      this.outbox,
      this.mails,
      this.cleanUp,
      this.deadlines,
      this.warnings,
      this.noticeMails,
      this.points,
      this.searchServer,
      this.leaderboards,
      this.searchCare,
      this.webhooks,
    ];
  }
}
