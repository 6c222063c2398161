import { prepared } from '@kehila/platform';

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

export interface DueDelivery {
  id: string;
  endpoint_id: string;
  attempts: number;
  aggregate: string;
  tried_since: Date;
  message_id: string;
  body: string;
  address: string;
  secret: string;
  previous_secret: string | null;
  previous_until: Date | null;
}

const leaseSeconds = 60;

/**
 * Up to `$3` of each endpoint that nobody here is busy with (`$2`): of each thing the oldest alone, so that what happened to it is told in order
 * by all workers together. A killed worker's come up again when their lease is over. Indexes `webhook_delivery_due`, `webhook_delivery_in_order`.
 */
export const leaseDeliveries = prepared<DueDelivery>(
  'webhook_lease',
  `update webhook_delivery d set attempts = d.attempts + 1, leased_until = $1::timestamptz + interval '${leaseSeconds} seconds'
   from webhook_endpoint e, webhook_message m
   where e.id = d.endpoint_id and m.id = d.message_id and d.id in (
     select due.id from webhook_endpoint o cross join lateral (
       select w.id from webhook_delivery w
       where w.endpoint_id = o.id and w.state = 'waiting' and w.run_at <= $1 and (w.leased_until is null or w.leased_until < $1)
         and not exists (select from webhook_delivery b where b.endpoint_id = w.endpoint_id and b.aggregate = w.aggregate and b.state = 'waiting' and b.id < w.id)
       order by w.run_at, w.id limit $3 for update of w skip locked) due
     where o.state = 'on' and o.id <> all($2::bigint[]))
   returning d.id, d.endpoint_id, d.attempts, d.aggregate, d.tried_since, d.message_id, m.body, e.address, e.secret, e.previous_secret, e.previous_until`,
);

/** The number of the attempt tells one lease from the next: a worker that was slower than its lease changes nothing. */
export const markDelivered = prepared<never>(
  'webhook_delivered',
  `with done as (
     update webhook_delivery set state = 'delivered', leased_until = null, status = $3, milliseconds = $4, reply = $5, trouble = null, finished_at = $6
     where id = $1 and attempts = $2 and state = 'waiting' returning endpoint_id)
   update webhook_endpoint e set taken_at = $6 from done where e.id = done.endpoint_id`,
);

/** What follows of the same thing waits as long: it could not go before it. */
export const postponeDelivery = prepared<never>(
  'webhook_postpone',
  `with later as (
     update webhook_delivery set leased_until = null, status = $3, milliseconds = $4, reply = $5, trouble = $6, run_at = $7
     where id = $1 and attempts = $2 and state = 'waiting' returning endpoint_id, aggregate)
   update webhook_delivery w set run_at = $7 from later
   where w.endpoint_id = later.endpoint_id and w.aggregate = later.aggregate and w.state = 'waiting' and w.id <> $1 and w.run_at < $7`,
);

/** An endpoint that takes others, and this one never: it holds back nothing any more. */
export const giveUpDelivery = prepared<never>(
  'webhook_give_up',
  `update webhook_delivery set state = 'failed', leased_until = null, status = $3, milliseconds = $4, reply = $5, trouble = $6, finished_at = $7
   where id = $1 and attempts = $2 and state = 'waiting'`,
);

/** An endpoint that took nothing since `$3`; null: whatever it took. */
export const pauseEndpoint = prepared<{ id: string; address: string }>(
  'webhook_pause',
  `update webhook_endpoint set state = 'paused', paused_at = $2
   where id = $1 and state = 'on' and ($3::timestamptz is null or taken_at is null or taken_at < $3) returning id, address`,
);

export const administrators = prepared<{ account_id: string; email: string; language: 'he' | 'en' }>(
  'webhook_administrators',
  `select a.id as account_id, e.email, a.language from account a join account_email e on e.account_id = a.id
   where a.state = 'active' and exists (select from role_grant g where g.account_id = a.id and g.role = 'ADMINISTRATOR') order by a.id`,
);

export interface DeliveryRow {
  id: string;
  endpoint_id: string;
  message_id: string;
  type: string;
  body: string;
  at: Date;
  state: DeliveryState;
  attempts: number;
  run_at: Date;
  status: number | null;
  milliseconds: number | null;
  reply: string | null;
  trouble: string | null;
  finished_at: Date | null;
}

const columns = `d.id, d.endpoint_id, d.message_id, m.type, m.body, m.at, d.state, d.attempts, d.run_at, d.status, d.milliseconds, d.reply, d.trouble, d.finished_at`;

/** Newest first. Index `webhook_delivery_newest`. */
export const deliveryPage = prepared<DeliveryRow>(
  'webhook_delivery_page',
  `select ${columns} from webhook_delivery d join webhook_message m on m.id = d.message_id
   where d.endpoint_id = $1 and d.id < coalesce($2::bigint, 9223372036854775807) and ($4::text is null or d.state = $4) order by d.id desc limit $3`,
);

export const deliveryById = prepared<DeliveryRow>(
  'webhook_delivery',
  `select ${columns} from webhook_delivery d join webhook_message m on m.id = d.message_id where d.id = $1`,
);

const again = `state = 'waiting', attempts = 0, run_at = $2, tried_since = $2, leased_until = null, finished_at = null`;

/** What still waits is left alone. */
export const replayOne = prepared<{ id: string }>(
  'webhook_replay_one',
  `update webhook_delivery set ${again} where id = $1 and state <> 'waiting' returning id`,
);

/** What happened from `$3` until `$4`, the first `$5` of it. */
export const replaySpan = prepared<{ id: string }>(
  'webhook_replay_span',
  `update webhook_delivery set ${again} where id in (
     select d.id from webhook_delivery d join webhook_message m on m.id = d.message_id
     where d.endpoint_id = $1 and d.state <> 'waiting' and m.at >= $3 and m.at < $4 order by d.id limit $5)
   returning id`,
);
