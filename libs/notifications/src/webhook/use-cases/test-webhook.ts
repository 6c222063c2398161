import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { lockEndpoint, tellOne } from '../webhook.sql';
import { testEvent } from '../told';
import { messageIdOf, WebhookMessages } from '../webhook-messages';
import { WebhookTested } from '../webhook.events';

/** Sends something harmless by the same way as all else. */
@Injectable()
export class TestWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly messages: WebhookMessages,
  ) {}

  execute(actor: Actor, webhookId: string): Promise<WebhookTested | Failure> {
    return this.work.run<WebhookTested>({ act: 'testWebhook', actor }, async (tx) => {
      const webhook = await tx.row(lockEndpoint, [webhookId]);
      if (!webhook) return new NotFound(webhookId);
      if (webhook.state !== 'on') return new StateRefused(webhook.state);
      const id = messageIdOf(randomUUID());
      const body = this.messages.bodyOf({ type: testEvent, data: { webhookId }, path: `/admin/webhooks/${webhookId}` }, tx.now);
      // Nothing holds it back: each is a thing of its own.
      const delivery = (await tx.row(tellOne, [id, testEvent, id, body, tx.now, webhookId]))!;
      return tx.record(new WebhookTested({ webhookId, deliveryId: delivery.id, at: tx.now }));
    });
  }
}
