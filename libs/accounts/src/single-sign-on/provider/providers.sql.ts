import { prepared } from '@kehila/platform';
import type { ClaimedRole } from './identity-provider';

export interface ProviderRow {
  key: string;
  name: string;
  issuer: string;
  client_id: string;
  client_secret: string | null;
  scopes: string[];
  further_hosts: string[];
  enabled: boolean;
  trusts_second_factor: boolean;
  segments_claim: string | null;
  changed_at: Date;
  roles: ClaimedRole[];
}

const roles = `coalesce((select json_agg(json_build_object('claim', r.claim, 'value', r.value, 'role', r.role, 'spaceId', r.space_id::text) order by r.id)
  from identity_provider_role r where r.provider_key = p.key), '[]'::json)`;
const columns = `p.key, p.name, p.issuer, p.client_id, p.client_secret, p.scopes, p.further_hosts, p.enabled, p.trusts_second_factor, p.segments_claim, p.changed_at, ${roles} as roles`;

export const providerNames = prepared<{ key: string; name: string }>(
  'identity_provider_names',
  `select key, name from identity_provider where enabled order by lower(name), key limit 50`,
);

export const allProviders = prepared<ProviderRow>('identity_provider_all', `select ${columns} from identity_provider p order by lower(p.name), p.key limit 50`);

export const providerByKey = prepared<ProviderRow>('identity_provider_by_key', `select ${columns} from identity_provider p where p.key = $1`);

export const countProviders = prepared<{ providers: number }>(
  'identity_provider_count',
  `select count(*)::int as providers from identity_provider where key <> $1`,
);

/** Those who change providers come one after the other. */
export const lockProviders = prepared<never>('identity_provider_lock', `select pg_advisory_xact_lock(hashtext('identity_provider'))`);

export const issuerTaken = prepared<{ key: string }>('identity_provider_issuer_taken', `select key from identity_provider where issuer = $1 and key <> $2`);

/** A secret that was not typed anew stays as it is. */
export const upsertProvider = prepared<never>(
  'identity_provider_upsert',
  `insert into identity_provider (key, name, issuer, client_id, client_secret, scopes, further_hosts, enabled, trusts_second_factor, changed_at, segments_claim)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (key) do update set name = $2, issuer = $3, client_id = $4, client_secret = coalesce($5, identity_provider.client_secret), scopes = $6,
     further_hosts = $7, enabled = $8, trusts_second_factor = $9, changed_at = $10, segments_claim = $11`,
);

export const deleteRoles = prepared<never>('identity_provider_delete_roles', `delete from identity_provider_role where provider_key = $1`);

export const insertRole = prepared<never>(
  'identity_provider_insert_role',
  `insert into identity_provider_role (provider_key, claim, value, role, space_id) values ($1, $2, $3, $4, $5)
   on conflict on constraint identity_provider_role_once do nothing`,
);

export const deleteProvider = prepared<{ key: string }>('identity_provider_delete', `delete from identity_provider where key = $1 returning key`);
