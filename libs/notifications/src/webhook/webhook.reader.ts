import { Injectable } from '@nestjs/common';
import { Clock, cursorValues, Database, type Page, pageOf } from '@kehila/platform';
import { deliveryById, deliveryPage, type DeliveryRow, type DeliveryState } from './delivery.sql';
import type { Webhook, WebhookDelivery } from './graphql/webhook.type';
import { allEndpoints, endpointById, type EndpointRow, waitingOf } from './webhook.sql';
import type { testEvent, WebhookEventName } from './told';

/** Endpoints and what became of what they were told, for administrators. */
@Injectable()
export class WebhookReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<Webhook[]> {
    return this.shown(await this.database.rows(allEndpoints, []));
  }

  async byId(id: string): Promise<Webhook | null> {
    return (await this.shown(await this.database.rows(endpointById, [id])))[0] ?? null;
  }

  async deliveries(webhookId: string, state: DeliveryState | null, first: number, after: string | null | undefined): Promise<Page<WebhookDelivery>> {
    const rows = await this.database.rows(deliveryPage, [webhookId, cursorValues(after, ['id'])?.[0] ?? null, first + 1, state]);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => deliveryOf(row),
    );
  }

  async delivery(id: string): Promise<WebhookDelivery | null> {
    const row = await this.database.row(deliveryById, [id]);
    return row ? deliveryOf(row) : null;
  }

  private async shown(rows: readonly EndpointRow[]): Promise<Webhook[]> {
    const counts = await this.database.rows(waitingOf, [rows.map(({ id }) => id)]);
    const waiting = new Map(counts.map((count) => [count.endpoint_id, count.waiting]));
    const now = this.clock.now();
    return rows.map((row) => ({
      id: row.id,
      address: row.address,
      events: row.events as WebhookEventName[],
      state: row.state,
      version: row.version,
      createdAt: row.created_at,
      previousSecretUntil: row.previous_until !== null && row.previous_until > now ? row.previous_until : null,
      takenAt: row.taken_at,
      pausedAt: row.paused_at,
      waiting: waiting.get(row.id) ?? 0,
    }));
  }
}

function deliveryOf(row: DeliveryRow): WebhookDelivery {
  return {
    id: row.id,
    messageId: row.message_id,
    event: row.type as WebhookEventName | typeof testEvent,
    body: row.body,
    at: row.at,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.state === 'waiting' ? row.run_at : null,
    status: row.status,
    milliseconds: row.milliseconds,
    reply: row.reply,
    trouble: row.trouble,
    finishedAt: row.finished_at,
  };
}
