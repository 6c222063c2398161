import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { deleteEndpoint } from '../webhook.sql';
import { WebhookRemoved } from '../webhook.events';

/** The other system is told nothing more, and what it was told is forgotten. */
@Injectable()
export class RemoveWebhook {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, webhookId: string): Promise<WebhookRemoved | Failure> {
    return this.work.run<WebhookRemoved>({ act: 'removeWebhook', actor }, async (tx) => {
      if (!(await tx.row(deleteEndpoint, [webhookId]))) return new NotFound(webhookId);
      return tx.record(new WebhookRemoved({ webhookId, at: tx.now }));
    });
  }
}
