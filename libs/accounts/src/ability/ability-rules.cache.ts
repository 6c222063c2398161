import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';
import type { Ability } from './ability';
import { type AbilityHolder, type AbilityRule, defaultRules, fixedAbilities, holders, type RulesInForce } from './ability-rules';

interface ChangedRuleRow {
  id: string;
  ability: string;
  reputation: number | null;
  roles: string[];
}

const refreshMilliseconds = 1_000;

/** The newest of each ability, however long its history. Index `ability_rule_change_newest`. */
const changedRules = prepared<ChangedRuleRow>(
  'ability_rules_changed',
  `select distinct on (ability) id, ability, reputation, roles from ability_rule_change order by ability, id desc`,
);

/** The rules in memory, at most a second old in every process: asked for with every page and act, and none pays a statement for it. */
@Injectable()
export class AbilityRules implements RulesInForce, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(AbilityRules.name);
  private changed: ReadonlyMap<string, AbilityRule> = new Map();
  private changes: ReadonlyMap<string, string> = new Map();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refreshQuietly(), refreshMilliseconds);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  of(ability: Ability): AbilityRule {
    return this.changed.get(ability) ?? defaultRules[ability];
  }

  /** Number of the newest change: who changes rules says which ones they saw. */
  get version(): string {
    return [...this.changes.values()].reduce((one, other) => (BigInt(other) > BigInt(one) ? other : one), '0');
  }

  /** Id of the change that is in force; undefined where the default is. */
  newestOf(ability: string): string | undefined {
    return this.changes.get(ability);
  }

  /** Reads them again now: for who has just changed one. */
  async refresh(): Promise<void> {
    const rows = await this.database.rows(changedRules, []);
    this.changed = new Map(rows.filter(({ ability }) => isChangeable(ability)).map((row) => [row.ability, ruleOf(row)]));
    this.changes = new Map(rows.map(({ ability, id }) => [ability, id]));
  }

  private async refreshQuietly(): Promise<void> {
    await this.refresh().catch((error: unknown) => this.logger.warn(`the rules of abilities were not read again: ${String(error)}`));
  }
}

/** A rule as a row holds it. A role that this release does not know gives nothing. */
export function ruleOf({ reputation, roles }: Pick<ChangedRuleRow, 'reputation' | 'roles'>): AbilityRule {
  const known = roles.filter((role): role is AbilityHolder => role in holders);
  return reputation === null ? { roles: known } : { reputation, roles: known };
}

/** Rows of a later or earlier release may name abilities that this one does not know. */
function isChangeable(ability: string): boolean {
  return ability in defaultRules && !fixedAbilities.has(ability as Ability);
}
