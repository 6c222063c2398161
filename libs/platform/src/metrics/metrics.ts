import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Backlog } from './backlog';

/** Figures of this process for Prometheus. Names are a promise: dashboards are built on them. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Requests by kind (graphql, page, health) and status class. */
  readonly requests = new Histogram({
    name: 'kehila_request_seconds',
    help: 'Time to answer a request, seconds.',
    labelNames: ['kind', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(private readonly backlog: Backlog) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('kehila_outbox_waiting', 'Events that wait for their listeners.', ({ outboxWaiting }) => outboxWaiting);
    this.gauge('kehila_outbox_lag_seconds', 'Age of the oldest waiting event, seconds.', ({ outboxLagSeconds }) => outboxLagSeconds);
    this.gauge('kehila_outbox_dead', 'Events that failed for good.', ({ outboxDead }) => outboxDead);
    this.gauge('kehila_mail_waiting', 'Mails not yet sent.', ({ mailWaiting }) => mailWaiting);
  }

  /** In Prometheus' text format. What comes from the database is left out while the database is away. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, figure: (counts: Awaited<ReturnType<Backlog['counts']>>) => number): void {
    const { backlog } = this;
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        const counts = await backlog.counts().catch(() => undefined);
        if (counts) this.set(figure(counts));
        else this.reset();
      },
    });
  }
}
