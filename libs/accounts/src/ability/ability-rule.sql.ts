import { prepared } from '@kehila/platform';

export interface RuleChangeRow {
  id: string;
  ability: string;
  reputation: number | null;
  roles: string[];
  changed_by: string | null;
  changed_at: Date;
  undoes: string | null;
}

const columns = 'id, ability, reputation, roles, changed_by, changed_at, undoes';

/** Rules change one after the other; the lock ends with the transaction. */
export const lockRules = prepared<never>('ability_rules_lock', `select pg_advisory_xact_lock(hashtextextended('ability_rule_change', 0))`);

/** A second statement, after the wait. */
export const newestChange = prepared<{ newest: string }>('ability_rules_newest', `select coalesce(max(id), 0)::text as newest from ability_rule_change`);

export const insertChange = prepared<{ id: string }>(
  'ability_rule_change_insert',
  `insert into ability_rule_change (ability, reputation, roles, changed_by, changed_at, undoes) values ($1, $2, $3, $4, $5, $6) returning id`,
);

export const changeById = prepared<RuleChangeRow>('ability_rule_change_by_id', `select ${columns} from ability_rule_change where id = $1`);

export const newestOf = prepared<{ id: string }>(
  'ability_rule_change_newest_of',
  `select id from ability_rule_change where ability = $1 order by id desc limit 1`,
);

/** What was in force before a change. Index `ability_rule_change_newest`. */
export const changeBefore = prepared<RuleChangeRow>(
  'ability_rule_change_before',
  `select ${columns} from ability_rule_change where ability = $1 and id < $2 order by id desc limit 1`,
);

export const changesPage = prepared<RuleChangeRow>(
  'ability_rule_changes_page',
  `select ${columns} from ability_rule_change where id < coalesce($1::bigint, 9223372036854775807) order by id desc limit $2`,
);
