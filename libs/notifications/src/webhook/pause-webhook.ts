import { Injectable, Logger } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { message } from '@kehila/messages';
import { Clock, Database, Mailer } from '@kehila/platform';
import { administrators, pauseEndpoint } from './delivery.sql';
import { endpointById } from './webhook.sql';

/** An endpoint that took nothing for a day is told nothing more until an administrator has looked; all of them hear of it. What comes up meanwhile waits. */
@Injectable()
export class PauseWebhook {
  private readonly logger = new Logger(PauseWebhook.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  /** `tookNothingSince`: only where that is so; null: whatever it took. True when it is on no more. */
  async execute(endpointId: string, tookNothingSince: Date | null): Promise<boolean> {
    const now = this.clock.now();
    return this.database.together(async ({ rows, row }) => {
      const endpoint = await row(pauseEndpoint, [endpointId, now, tookNothingSince]);
      if (!endpoint) return (await row(endpointById, [endpointId]))?.state !== 'on';
      for (const { account_id, email, language } of await rows(administrators, [])) {
        const link = this.address.url(`/${language}/admin/webhooks/${endpointId}`);
        await this.mailer.send(
          { row, now },
          {
            to: email,
            language,
            kind: 'webhook',
            key: `webhook-paused:${endpointId}:${now.getTime()}:${account_id}`,
            subject: message('webhooks_paused_subject', { host: new URL(endpoint.address).host }, language),
            text: message('webhooks_paused_text', { host: new URL(endpoint.address).host, link }, language),
            action: message('webhooks_paused_action', {}, language),
            links: [link],
          },
        );
      }
      this.logger.warn(`webhook ${endpointId} is paused: it took nothing`);
      return true;
    });
  }
}
