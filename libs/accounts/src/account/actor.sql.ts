import { type AbilityOverride, Actor, type ActorFields, type Locale, type RoleGrant, type WrittenLately } from '@kehila/platform';
import { writtenLatelyBy } from '../written-lately/written-lately.sql';

/** What makes an actor of an account. */
export interface ActorRow {
  account_id: string;
  language: Locale;
  verified: boolean;
  grants: RoleGrant[];
  overrides: AbilityOverride[];
  silence: { until: string | null; reason: string } | null;
  written_lately: WrittenLately[];
}

/** SQL: the state of account `a`. Silences and suspensions end by themselves: whoever asks after their time finds none. `now` is a parameter. */
export const stateNow = (now: string): string =>
  `case when a.state in ('silenced', 'suspended') and a.sanctioned_until <= ${now}::timestamptz then 'active' else a.state end`;

/** SQL: the roles of the account `a`, as JSON. */
export const grantsOf = `coalesce((select json_agg(json_build_object('role', g.role, 'spaceId', g.space_id::text)) from role_grant g where g.account_id = a.id), '[]'::json)`;

/** SQL: the columns of an `ActorRow` for account `a`. Indexes `role_grant_once`, `ability_override_once`; who is silenced also `sanction_standing_once`, what was just written `written_lately_pkey`. */
export const actorColumns = (now: string): string => `a.id as account_id, a.language, ${stateNow(now)} = 'active' and a.verified_at is not null as verified,
     ${grantsOf} as grants,
     coalesce((select json_agg(json_build_object('ability', o.ability, 'spaceId', o.space_id::text, 'granted', o.effect = 'grant'))
       from ability_override o where o.account_id = a.id and o.ended_at is null and (o.until is null or o.until > ${now}::timestamptz)), '[]'::json) as overrides,
     case when ${stateNow(now)} = 'silenced' then json_build_object('until', a.sanctioned_until,
       'reason', coalesce((select n.reason from sanction n where n.account_id = a.id and n.lifted_at is null and n.kind <> 'warn'), '')) end as silence,
     ${writtenLatelyBy('a', now)} as written_lately`;

/** `shown`: what was shown to get in, and which roles that opens; without it all of them. */
export function actorOf(
  { account_id, silence, ...row }: ActorRow,
  sessionId: string | null,
  shown: Partial<Pick<ActorFields, 'grants' | 'factor' | 'asleep' | 'tokenScopes'>> = {},
): Actor {
  return new Actor({
    accountId: account_id,
    sessionId,
    verified: row.verified,
    language: row.language,
    grants: row.grants,
    overrides: row.overrides,
    writtenLately: row.written_lately,
    silence: silence && { until: silence.until === null ? null : new Date(silence.until), reason: silence.reason },
    ...shown,
  });
}
