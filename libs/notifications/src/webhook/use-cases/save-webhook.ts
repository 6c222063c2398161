import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LimitReached, NotFound, SecretBox, UnitOfWork, VersionChanged } from '@kehila/platform';
import { newWebhookSecret, sealOfSecret } from '../signature';
import { countEndpoints, insertEndpoint, lockEndpoint, lockEndpoints, tryWaitingAnew, updateEndpoint } from '../webhook.sql';
import { WebhookAddress } from '../webhook-address';
import type { WebhookEventName } from '../told';
import { WebhookSaved } from '../webhook.events';

export const mostWebhooks = 50;

export interface WebhookFields {
  readonly address: string;
  readonly events: readonly WebhookEventName[];
}

export interface WebhookCreated {
  readonly webhookId: string;
  /** Told this once. */
  readonly secret: string;
}

/** An administrator says where another system is told what happens, and of what. */
@Injectable()
export class SaveWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly box: SecretBox,
    private readonly addresses: WebhookAddress,
  ) {}

  /** @throws BadInput when nothing may be sent to the address. */
  async create(actor: Actor, { address, events }: WebhookFields): Promise<WebhookCreated | Failure> {
    const target = this.addresses.read(address);
    return this.work.run<WebhookCreated>({ act: 'createWebhook', actor }, async (tx) => {
      await tx.rows(lockEndpoints, []);
      if ((await tx.row(countEndpoints, []))!.endpoints >= mostWebhooks) return new LimitReached(ErrorCode.WEBHOOK_LIMIT_REACHED, mostWebhooks);
      const secret = newWebhookSecret();
      const { id: webhookId } = (await tx.row(insertEndpoint, [target, [...new Set(events)], this.box.seal(sealOfSecret, secret), tx.now]))!;
      await tx.record(new WebhookSaved({ webhookId, version: 1, at: tx.now }));
      return { webhookId, secret };
    });
  }

  /** One that was paused goes on, with what waits for it. @throws BadInput when nothing may be sent to the address. */
  async change(
    actor: Actor,
    { webhookId, version, on, ...fields }: WebhookFields & { webhookId: string; version: number; on: boolean },
  ): Promise<WebhookSaved | Failure> {
    const address = this.addresses.read(fields.address);
    return this.work.run<WebhookSaved>({ act: 'changeWebhook', actor }, async (tx) => {
      const webhook = await tx.row(lockEndpoint, [webhookId]);
      if (!webhook) return new NotFound(webhookId);
      if (webhook.version !== version) return new VersionChanged(webhook.version);
      await tx.rows(updateEndpoint, [webhookId, address, [...new Set(fields.events)], on ? 'on' : 'off']);
      if (on && webhook.state !== 'on') await tx.rows(tryWaitingAnew, [webhookId, tx.now]);
      return tx.record(new WebhookSaved({ webhookId, version: version + 1, at: tx.now }));
    });
  }
}
