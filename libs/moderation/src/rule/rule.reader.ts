import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { cursorValues, type Page, pageOf } from '@kehila/platform';
import type { ContentRule } from './graphql/content-rule.type';
import { RuleRepository, type StoredRule } from './rule.repository';

/** The rules as administrators see them, newest first. */
@Injectable()
export class RuleReader {
  constructor(
    private readonly rules: RuleRepository,
    private readonly accounts: Accounts,
  ) {}

  async page(first: number, after?: string | null): Promise<Page<ContentRule>> {
    const [before] = cursorValues(after, ['id']) ?? [];
    const rows = await this.rules.page(first + 1, before === undefined ? null : String(before));
    return pageOf(rows, first, (row) => [row.id], await this.shown(rows));
  }

  /** Also one that was removed: the act that removed it returns it. */
  async byId(id: string): Promise<ContentRule | null> {
    const row = await this.rules.byId(id);
    return row ? (await this.shown([row]))(row) : null;
  }

  private async shown(rows: readonly StoredRule[]): Promise<(row: StoredRule) => ContentRule> {
    const accounts = await this.accounts.byIds([...new Set(rows.flatMap((row) => row.changed_by ?? []))]);
    return ({ changed_by: by, changed_at: changedAt, ...rule }) => ({ ...rule, changedAt, changedBy: by === null ? null : (accounts.get(by) ?? null) });
  }
}
