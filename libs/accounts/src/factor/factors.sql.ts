import { prepared } from '@kehila/platform';
import { grantsOf } from '../account/actor.sql';
import type { RoleGrant } from '@kehila/platform';

export interface FactorsRow {
  app: boolean;
  passkeys: number;
  sample: boolean;
  grants: RoleGrant[];
}

/** What an account can show as a second factor, and which roles ask for one. Recovery codes stand in for the others, never alone. */
export const factorsOf = prepared<FactorsRow>(
  'account_factors',
  `select exists (select from authenticator_app p where p.account_id = a.id and p.secret is not null) as app,
     (select count(*)::int from passkey k where k.account_id = a.id) as passkeys, a.sample, ${grantsOf} as grants
   from account a where a.id = $1`,
);
