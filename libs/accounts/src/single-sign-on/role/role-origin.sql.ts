import { prepared } from '@kehila/platform';

export interface ProviderGrantRow {
  id: string;
  account_id: string;
  role: string;
  space_id: string | null;
}

/** Roles that an account holds by a provider. What an administrator gave is never among them. */
export const grantsByProvider = prepared<ProviderGrantRow>(
  'role_grant_by_provider',
  `select id, account_id, role, space_id from role_grant where account_id = $1 and provider_key = $2`,
);

export const insertProviderGrant = prepared<{ id: string }>(
  'role_grant_insert_by_provider',
  `insert into role_grant (account_id, role, space_id, granted_at, provider_key) values ($1, $2, $3, $4, $5) on conflict on constraint role_grant_once do nothing returning id`,
);

export const deleteProviderGrants = prepared<never>(
  'role_grant_delete_by_id',
  `delete from role_grant where id = any($1::bigint[]) and provider_key is not null`,
);

/** Roles by a provider that its mapping does not give any more. Index `role_grant_of_provider`. */
export const unmappedGrants = prepared<ProviderGrantRow>(
  'role_grant_unmapped',
  `select g.id, g.account_id, g.role, g.space_id from role_grant g where g.provider_key = $1 and not exists (
     select from identity_provider_role r where r.provider_key = g.provider_key and r.role = g.role and r.space_id is not distinct from g.space_id)`,
);
