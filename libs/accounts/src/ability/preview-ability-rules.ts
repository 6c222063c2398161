import { Injectable } from '@nestjs/common';
import { Actor, Database, prepared } from '@kehila/platform';
import { Accounts } from '../account/accounts.reader';
import { Actors } from '../account/actors';
import type { Ability } from './ability';
import { abilityInWords } from './ability-words';
import type { AbilityHolder, AbilityRule } from './ability-rules';
import { AbilityRules, ruleOf } from './ability-rules.cache';
import { decidedByReputation, settledFor } from './decision';
import type { AbilityRuleInput } from './graphql/ability-rule.inputs';
import type { AbilityRulePreview } from './graphql/ability-rule.type';
import { Standing } from './standing';

const mostCounted = 1_000;
const firstNamed = 5;

/** Confirmed accounts, as many as are counted. Index `account_newest`. */
const anyAccounts = prepared<{ id: string }>(
  'ability_preview_accounts',
  `select id from account where state in ('active', 'silenced', 'suspended', 'deletion_requested') order by joined_at desc, id desc limit $1`,
);

/** Index `role_grant_by_role`. */
const holdersOf = prepared<{ account_id: string }>(
  'ability_preview_holders',
  `select distinct account_id from role_grant where role = any($1::text[]) limit $2`,
);

/** Index `ability_override_by_ability`. */
const grantedTo = prepared<{ account_id: string }>(
  'ability_preview_granted',
  `select distinct account_id from ability_override where ability = $1 and ended_at is null and effect = 'grant' limit $2`,
);

const roleOf: Record<AbilityHolder, string> = {
  staffOfSpace: 'STAFF',
  reviewerOfSpace: 'REVIEWER',
  expertOfSpace: 'EXPERT',
  manager: 'MANAGER',
  administrator: 'ADMINISTRATOR',
};

/**
 * What a changed rule would mean for the accounts of today. Those whom a change can touch at all (their reputation lies between the old
 * and the new threshold, or they hold a role that is named) are decided about by the rule itself, before and after.
 */
@Injectable()
export class PreviewAbilityRules {
  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly rules: AbilityRules,
    private readonly actors: Actors,
    private readonly accounts: Accounts,
  ) {}

  async of({ ability, reputation, roles }: AbilityRuleInput): Promise<AbilityRulePreview> {
    const [before, after] = [this.rules.of(ability), ruleOf({ reputation: reputation ?? null, roles })];
    const [now, then, touched] = await Promise.all([this.having(ability, before), this.having(ability, after), this.touchedBy(before, after)]);
    const gaining = await this.changing(touched, ability, before, after);
    const losing = await this.changing(touched, ability, after, before);
    return {
      ability,
      name: abilityInWords(ability),
      now: now.length,
      then: then.length,
      gaining: gaining.length,
      losing: losing.length,
      bounded: [now, then, touched].some(({ length }) => length >= mostCounted),
      firstGaining: await this.named(gaining),
      firstLosing: await this.named(losing),
    };
  }

  /** Ids of those who have it by the rule, at most 1,000. */
  private async having(ability: Ability, rule: AbilityRule): Promise<string[]> {
    const granted = await this.database.rows(grantedTo, [ability, mostCounted]);
    const candidates = [...(await this.reached(rule.reputation ?? null, null)), ...(await this.holding(rule.roles)), ...granted.map((row) => row.account_id)];
    return this.decided([...new Set(candidates)].slice(0, mostCounted), ability, rule);
  }

  private async touchedBy(before: AbilityRule, after: AbilityRule): Promise<string[]> {
    const [one, other] = [before.reputation ?? Infinity, after.reputation ?? Infinity].sort((first, second) => first - second) as [number, number];
    const between = one === other ? [] : await this.reached(one, other === Infinity ? null : other);
    return [...new Set([...(await this.holding([...before.roles, ...after.roles])), ...between])].slice(0, mostCounted);
  }

  private async changing(candidates: readonly string[], ability: Ability, from: AbilityRule, to: AbilityRule): Promise<string[]> {
    const had = new Set(await this.decided(candidates, ability, from));
    return (await this.decided(candidates, ability, to)).filter((id) => !had.has(id));
  }

  /** Those of the accounts that have the ability somewhere. */
  private async decided(ids: readonly string[], ability: Ability, rule: AbilityRule): Promise<string[]> {
    const [actors, reputations] = await Promise.all([this.actors.ofAccounts(ids), this.standing.ofMany(ids)]);
    return ids.filter((id) => {
      const actor = actors.get(id);
      // A silence passes; what the rule gives stays.
      const decision = actor && (settledFor(unsilenced(actor), ability, rule, null) ?? decidedByReputation(ability, rule, reputations.get(id) ?? 0));
      return decision !== undefined && decision.refusal === undefined;
    });
  }

  private async reached(from: number | null, below: number | null): Promise<readonly string[]> {
    if (from === null) return [];
    if (from === 0 && below === null) return (await this.database.rows(anyAccounts, [mostCounted])).map((row) => row.id);
    return this.standing.between(from, below, mostCounted);
  }

  private async holding(roles: readonly AbilityHolder[]): Promise<string[]> {
    const names = [...roles.map((role) => roleOf[role]), 'ADMINISTRATOR'];
    return (await this.database.rows(holdersOf, [names, mostCounted])).map((row) => row.account_id);
  }

  private async named(ids: readonly string[]) {
    const first = ids.slice(0, firstNamed);
    const accounts = await this.accounts.byIds(first);
    return first.flatMap((id) => accounts.get(id) ?? []);
  }
}

function unsilenced(actor: Actor): Actor {
  return actor.silence ? new Actor({ ...actor, verified: true, silence: null }) : actor;
}
