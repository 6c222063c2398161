import { Injectable } from '@nestjs/common';
import { type ConnectionOf, cursorValues, Database, pageOf } from '@kehila/platform';
import { Accounts } from '../account/accounts.reader';
import { Ability } from './ability';
import { abilityInWords } from './ability-words';
import { defaultRules, fixedAbilities } from './ability-rules';
import { AbilityRules, ruleOf } from './ability-rules.cache';
import { changesPage } from './ability-rule.sql';
import type { AbilityRule, AbilityRuleBook, AbilityRuleChange } from './graphql/ability-rule.type';

/** The rules as people read them, and how they came to be so. */
@Injectable()
export class RuleBook {
  constructor(
    private readonly database: Database,
    private readonly rules: AbilityRules,
    private readonly accounts: Accounts,
  ) {}

  inForce(): AbilityRuleBook {
    return { version: this.rules.version, rules: Object.values(Ability).map((ability) => this.shown(ability)) };
  }

  /** Newest first. */
  async changes(first: number, after: string | null | undefined): Promise<ConnectionOf<AbilityRuleChange>> {
    const rows = (await this.database.rows(changesPage, [cursorValues(after, ['id'])?.[0] ?? null, first + 1])).filter(
      ({ ability }) => ability in defaultRules,
    );
    const people = await this.accounts.byIds(rows.flatMap(({ changed_by }) => changed_by ?? []));
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row): AbilityRuleChange => ({
        id: row.id,
        ability: row.ability as Ability,
        name: abilityInWords(row.ability as Ability),
        reputation: row.reputation,
        roles: [...ruleOf(row).roles],
        changedAt: row.changed_at,
        changedBy: row.changed_by === null ? null : (people.get(row.changed_by) ?? null),
        undoes: row.undoes,
        undoable: this.rules.newestOf(row.ability) === row.id,
      }),
    );
  }

  private shown(ability: Ability): AbilityRule {
    const [rule, byDefault] = [this.rules.of(ability), defaultRules[ability]];
    return {
      ability,
      name: abilityInWords(ability),
      reputation: rule.reputation ?? null,
      roles: [...rule.roles],
      anyone: rule.anyone ?? false,
      fixed: fixedAbilities.has(ability),
      defaultReputation: byDefault.reputation ?? null,
      defaultRoles: [...byDefault.roles],
    };
  }
}
