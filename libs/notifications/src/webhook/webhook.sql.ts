import { prepared } from '@kehila/platform';

export type EndpointState = 'on' | 'off' | 'paused';

export interface EndpointRow {
  id: string;
  address: string;
  events: string[];
  state: EndpointState;
  version: number;
  created_at: Date;
  previous_until: Date | null;
  taken_at: Date | null;
  paused_at: Date | null;
}

const columns = 'e.id, e.address, e.events, e.state, e.version, e.created_at, e.previous_until, e.taken_at, e.paused_at';

/** Never more than there may be. */
export const allEndpoints = prepared<EndpointRow>('webhook_endpoints', `select ${columns} from webhook_endpoint e order by e.id`);

export const endpointById = prepared<EndpointRow>('webhook_endpoint', `select ${columns} from webhook_endpoint e where e.id = $1`);

/** How many wait, for each. Index `webhook_delivery_due`. */
export const waitingOf = prepared<{ endpoint_id: string; waiting: number }>(
  'webhook_waiting',
  `select endpoint_id, count(*)::int as waiting from webhook_delivery where state = 'waiting' and endpoint_id = any($1::bigint[]) group by endpoint_id`,
);

/** One after the other: so many there may be, and no more. */
export const lockEndpoints = prepared<never>('webhook_lock_all', `lock table webhook_endpoint in share row exclusive mode`);

export const countEndpoints = prepared<{ endpoints: number }>('webhook_count', `select count(*)::int as endpoints from webhook_endpoint`);

export const lockEndpoint = prepared<EndpointRow>('webhook_lock', `select ${columns} from webhook_endpoint e where e.id = $1 for update`);

export const insertEndpoint = prepared<{ id: string }>(
  'webhook_insert',
  `insert into webhook_endpoint (address, events, secret, created_at) values ($1, $2, $3, $4) returning id`,
);

export const updateEndpoint = prepared<never>(
  'webhook_update',
  `update webhook_endpoint set address = $2, events = $3, state = $4, paused_at = null, version = version + 1 where id = $1`,
);

/** What waits for an endpoint that is on again has its day before it. */
export const tryWaitingAnew = prepared<never>(
  'webhook_try_anew',
  `update webhook_delivery set run_at = $2, tried_since = $2 where endpoint_id = $1 and state = 'waiting'`,
);

/** The one that signed until now goes on until `$3`. */
export const rotateSecret = prepared<never>(
  'webhook_rotate',
  `update webhook_endpoint set previous_secret = secret, previous_until = $3, secret = $2, version = version + 1 where id = $1`,
);

export const deleteEndpoint = prepared<{ id: string }>('webhook_delete', `delete from webhook_endpoint where id = $1 returning id`);

/** For whoever asks for it; those that are paused have it later. Parameters: id, type, aggregate, body, time. */
export const tellEndpoints = prepared<never>(
  'webhook_tell',
  `with told as (select id from webhook_endpoint where state <> 'off' and $2 = any(events)),
   written as (
     insert into webhook_message (id, type, body, at) select $1, $2, $4, $5::timestamptz where exists (select from told) on conflict do nothing)
   insert into webhook_delivery (endpoint_id, message_id, aggregate, run_at, tried_since)
   select id, $1, $3, $5, $5 from told order by id on conflict (endpoint_id, message_id) do nothing`,
);

/** For one alone. Parameters: id, type, aggregate, body, time, endpoint. */
export const tellOne = prepared<{ id: string }>(
  'webhook_tell_one',
  `with written as (insert into webhook_message (id, type, body, at) values ($1, $2, $4, $5::timestamptz))
   insert into webhook_delivery (endpoint_id, message_id, aggregate, run_at, tried_since) values ($6, $1, $3, $5, $5) returning id`,
);
