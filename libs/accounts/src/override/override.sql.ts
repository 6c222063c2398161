import { prepared } from '@kehila/platform';

export type OverrideEffectName = 'grant' | 'withhold';

export interface OverrideRow {
  id: string;
  ability: string;
  space_id: string | null;
  effect: OverrideEffectName;
  reason: string;
  set_by: string | null;
  set_at: Date;
  until: Date | null;
  ended_at: Date | null;
}

/** Newest first. Index `ability_override_of_account`. */
export const overridesOf = prepared<OverrideRow>(
  'ability_overrides_of_account',
  `select id, ability, space_id, effect, reason, set_by, set_at, until, ended_at from ability_override where account_id = $1 order by id desc limit $2`,
);

export const endOverride = prepared<{ id: string }>(
  'ability_override_end',
  `update ability_override set ended_at = $4, ended_by = $5 where account_id = $1 and ability = $2 and space_id is not distinct from $3::bigint and ended_at is null returning id`,
);

export const insertOverride = prepared<never>(
  'ability_override_insert',
  `insert into ability_override (account_id, ability, space_id, effect, reason, set_by, set_at, until) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
