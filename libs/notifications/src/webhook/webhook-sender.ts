import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, Optional } from '@nestjs/common';
import { Clock, Database, outgoing, RefusedAddress, SecretBox, Settings } from '@kehila/platform';
import { type DueDelivery, giveUpDelivery, leaseDeliveries, markDelivered, postponeDelivery } from './delivery.sql';
import { PauseWebhook } from './pause-webhook';
import { sealOfSecret, signaturesOf } from './signature';

/** So many at once to one endpoint, of different things. */
const atOnce = 4;
const idleMilliseconds = 500;
const answerMilliseconds = 10_000;
const keptBytes = 1_024;
const longestStopMilliseconds = 4_000;
const shortestPauseSeconds = 5;
const longestPauseSeconds = 3_600;
const triedForMilliseconds = 24 * 3_600_000;
const gone = 410;

interface Answer {
  readonly status: number | null;
  readonly milliseconds: number;
  /** Its beginning. */
  readonly reply: string | null;
  /** Why there is none. */
  readonly trouble: string | null;
}

/**
 * Tells other systems what was written down for them. Each endpoint has a lane of its own, so that a slow or dead one keeps no other waiting; what it does
 * not take is tried again with growing, scattered pauses for a day. Whoever is told twice sees the same id.
 */
@Injectable()
export class WebhookSender {
  private readonly logger = new Logger(WebhookSender.name);
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly inner: ReadonlySet<string>;
  private running?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly pausing: PauseWebhook,
    @Optional() settings?: Settings,
  ) {
    this.inner = new Set(settings?.innerHosts);
  }

  start(): void {
    this.stopping = false;
    this.running ??= this.loop();
  }

  /** An endpoint that does not answer holds nobody up: what it was told comes up again when the lease is over. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.race([Promise.all([this.running, ...this.lanes.values()]), sleep(longestStopMilliseconds, undefined, { ref: false })]);
    this.running = undefined;
  }

  /** Everything that is due now, until all of it was answered; returns how many. Tests call it instead of waiting. */
  async drain(): Promise<number> {
    for (let all = 0; ;) {
      const taken = await this.begin();
      await Promise.all(this.lanes.values());
      if (taken === 0) return all;
      all += taken;
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const taken = await this.begin().catch((error: unknown) => {
        this.logger.warn(`webhooks wait for the database: ${String(error)}`);
        return 0;
      });
      await (taken === 0 ? sleep(idleMilliseconds) : Promise.race([...this.lanes.values(), sleep(idleMilliseconds)]));
    }
  }

  /** Takes what is due for endpoints whose lane is free. */
  private async begin(): Promise<number> {
    const due = await this.database.rows(leaseDeliveries, [this.clock.now(), [...this.lanes.keys()], atOnce]);
    const byEndpoint = Map.groupBy(due, (delivery) => delivery.endpoint_id);
    for (const [endpointId, deliveries] of byEndpoint) {
      const later = (error: unknown) => this.logger.warn(`webhook ${endpointId} is told again later: ${String(error)}`);
      const lane = Promise.all(deliveries.map((delivery) => this.deliver(delivery).catch(later)));
      this.lanes.set(
        endpointId,
        lane.then(() => void this.lanes.delete(endpointId)),
      );
    }
    return due.length;
  }

  private async deliver(delivery: DueDelivery): Promise<void> {
    const answer = await this.send(delivery);
    const { id, attempts } = delivery;
    const { status, milliseconds, reply } = answer;
    if (status !== null && status >= 200 && status < 300) {
      await this.database.rows(markDelivered, [id, attempts, status, milliseconds, reply, this.clock.now()]);
    } else await this.retryLater(delivery, answer);
  }

  private async send({ address, message_id: id, body, ...secrets }: DueDelivery): Promise<Answer> {
    const seconds = Math.floor(this.clock.now().getTime() / 1_000);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Kehila-Webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signaturesOf(this.secretsOf(secrets), id, seconds, body),
    };
    const begun = performance.now();
    const took = () => Math.round(performance.now() - begun);
    try {
      const post = outgoing({ inner: this.inner, milliseconds: answerMilliseconds, bytes: keptBytes, cut: true });
      const answer = await post(address, { method: 'POST', headers, body, redirect: 'manual' });
      return { status: answer.status, milliseconds: took(), reply: keptOf(await answer.text()), trouble: null };
    } catch (error) {
      return { status: null, milliseconds: took(), reply: null, trouble: troubleOf(error) };
    }
  }

  private secretsOf({
    secret,
    previous_secret: previous,
    previous_until: until,
  }: Pick<DueDelivery, 'secret' | 'previous_secret' | 'previous_until'>): string[] {
    const inForce = [secret, ...(previous !== null && until !== null && until > this.clock.now() ? [previous] : [])];
    return inForce.flatMap((sealed) => this.box.open(sealOfSecret, sealed) ?? []);
  }

  private async retryLater(delivery: DueDelivery, answer: Answer): Promise<void> {
    const { id, endpoint_id: endpointId, attempts, tried_since: since } = delivery;
    const now = this.clock.now();
    const said = [id, attempts, answer.status, answer.milliseconds, answer.reply, answer.trouble];
    const isOver = now.getTime() - since.getTime() >= triedForMilliseconds;
    const runAt = new Date(now.getTime() + pauseMilliseconds(attempts));
    const paused = (isOver || answer.status === gone) && (await this.pausing.execute(endpointId, answer.status === gone ? null : since));
    if (isOver && !paused) await this.database.rows(giveUpDelivery, [...said, now]);
    else await this.database.rows(postponeDelivery, [...said, runAt]);
  }
}

/** Scattered, so that those that failed together do not come back together. */
function pauseMilliseconds(attempts: number): number {
  const seconds = Math.min(shortestPauseSeconds * 2 ** (attempts - 1), longestPauseSeconds);
  return Math.round(seconds * (0.75 + Math.random() / 2) * 1_000);
}

/** PostgreSQL keeps no NUL. */
function keptOf(reply: string): string {
  return reply.replaceAll('\0', '');
}

/** A code: messages of the system name addresses that nobody needs to see. */
function troubleOf(error: unknown): string {
  if (error instanceof RefusedAddress) return error.reason;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code.slice(0, 60) : 'unreachable';
}
