import { prepared } from '@kehila/platform';

const columns = `peers_first_minutes, first_response_minutes, solution_minutes, time_zone, business_days, business_opens, business_closes, holidays_of`;

/** Who changes a space waits for who does so too. */
export const lockSpace = prepared<{ service_version: number }>('space_service_lock', `select service_version from space where id = $1 for update`);

export const keepServicePolicy = prepared<never>(
  'space_service_keep',
  `insert into space_service_past (space_id, version, ${columns}, closed_on, open_on, replaced_at)
   select id, service_version, ${columns}, closed_on, open_on, $2 from space where id = $1`,
);

export const changeServicePolicy = prepared<never>(
  'space_service_change',
  `update space set (${columns}, closed_on, open_on, service_version) = ($2, $3, $4, $5, $6, $7, $8, $9, $10::date[], $11::date[], service_version + 1) where id = $1`,
);

export interface PastServiceRow {
  version: number;
  replaced_at: Date;
  peers_first_minutes: number;
  first_response_minutes: number;
  solution_minutes: number;
  time_zone: string;
  business_days: number[];
  business_opens: number;
  business_closes: number;
  holidays_of: string | null;
  closed_on: string[];
  open_on: string[];
}

export const pastServicePolicies = prepared<PastServiceRow>(
  'space_service_past',
  `select version, replaced_at, ${columns}, closed_on::text[], open_on::text[] from space_service_past where space_id = $1 order by version desc limit 10`,
);
