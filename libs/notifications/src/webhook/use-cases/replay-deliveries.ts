import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { deliveryById, replayOne, replaySpan } from '../delivery.sql';
import { lockEndpoint } from '../webhook.sql';
import { WebhookReplayed } from '../webhook.events';

export const mostReplayed = 10_000;

/** Tells again what was told before, or could not be: under the same ids, in the same order. */
@Injectable()
export class ReplayDeliveries {
  constructor(private readonly work: UnitOfWork) {}

  one(actor: Actor, deliveryId: string): Promise<WebhookReplayed | Failure> {
    return this.work.run<WebhookReplayed>({ act: 'replayWebhookDelivery', actor }, async (tx) => {
      const delivery = await tx.row(deliveryById, [deliveryId]);
      if (!delivery) return new NotFound(deliveryId);
      if (!(await tx.row(replayOne, [deliveryId, tx.now]))) return new StateRefused('waiting');
      return tx.record(new WebhookReplayed({ webhookId: delivery.endpoint_id, deliveries: 1, at: tx.now }));
    });
  }

  /** The first ten thousand of what happened from one moment until before another. @throws BadInput when they stand the other way round. */
  async span(actor: Actor, webhookId: string, from: Date, until: Date): Promise<WebhookReplayed | Failure> {
    if (until <= from) throw new BadInput([{ path: ['input', 'until'], code: 'ENDS_TOO_EARLY' }]);
    return this.work.run<WebhookReplayed>({ act: 'replayWebhookDeliveries', actor }, async (tx) => {
      if (!(await tx.row(lockEndpoint, [webhookId]))) return new NotFound(webhookId);
      const { length: deliveries } = await tx.rows(replaySpan, [webhookId, tx.now, from, until, mostReplayed]);
      return tx.record(new WebhookReplayed({ webhookId, deliveries, at: tx.now }));
    });
  }
}
