import { Injectable } from '@nestjs/common';
import { Database, prepared, type Transaction } from '@kehila/platform';
import type { ContentRuleActName, ContentRuleKindName, ContentRuleLanguageName } from './rule-terms';

/** A rule as it is kept. */
export interface StoredRule {
  readonly id: string;
  readonly kind: ContentRuleKindName;
  readonly pattern: string;
  readonly language: ContentRuleLanguageName | null;
  readonly act: ContentRuleActName;
  readonly version: number;
  readonly changed_by: string | null;
  readonly changed_at: Date;
}

export type NewRule = Pick<StoredRule, 'kind' | 'pattern' | 'language' | 'act'> & { readonly compared: string };

const columns = `id, kind, pattern, language, act, version, changed_by, changed_at`;

const all = prepared<StoredRule>('content_rules_all', `select ${columns} from content_rule where removed_at is null order by id`);

/** Index `content_rule_newest`. */
const page = {
  first: prepared<StoredRule>('content_rules_page', `select ${columns} from content_rule where removed_at is null order by id desc limit $1`),
  on: prepared<StoredRule>('content_rules_page_on', `select ${columns} from content_rule where removed_at is null and id < $2 order by id desc limit $1`),
} as const;

const single = prepared<StoredRule>('content_rule_by_id', `select ${columns} from content_rule where id = $1`);
const standing = prepared<StoredRule>('content_rule_standing', `select ${columns} from content_rule where id = $1 and removed_at is null for update`);
const count = prepared<{ rules: number }>('content_rules_count', `select count(*)::int as rules from content_rule where removed_at is null`);

/** No row: another rule looks for the same. */
const insert = prepared<{ id: string }>(
  'content_rule_insert',
  `insert into content_rule (kind, pattern, compared, language, act, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (kind, compared) where removed_at is null do nothing returning id`,
);

const update = prepared<{ id: string }>(
  'content_rule_update',
  `update content_rule r set kind = $2, pattern = $3, compared = $4, language = $5, act = $6, changed_by = $7, changed_at = $8, version = version + 1
   where id = $1 and not exists (select from content_rule o where o.kind = $2 and o.compared = $4 and o.removed_at is null and o.id <> $1) returning id`,
);

const remove = prepared<never>('content_rule_remove', `update content_rule set removed_at = $2, changed_by = $3, changed_at = $2 where id = $1`);

/** Whoever changes rules holds the row of their stamp: changes come one after the other. */
@Injectable()
export class RuleRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<StoredRule[]> {
    return this.database.rows(all, []);
  }

  page(first: number, before: string | null): Promise<StoredRule[]> {
    return before === null ? this.database.rows(page.first, [first]) : this.database.rows(page.on, [first, before]);
  }

  async byId(id: string): Promise<StoredRule | undefined> {
    return (await this.database.rows(single, [id]))[0];
  }

  standing(tx: Transaction, id: string): Promise<StoredRule | undefined> {
    return tx.row(standing, [id]);
  }

  async count(tx: Transaction): Promise<number> {
    return (await tx.row(count, []))?.rules ?? 0;
  }

  async insert(tx: Transaction, { kind, pattern, compared, language, act }: NewRule): Promise<string | undefined> {
    return (await tx.row(insert, [kind, pattern, compared, language, act, tx.actor.accountId, tx.now]))?.id;
  }

  async update(tx: Transaction, id: string, { kind, pattern, compared, language, act }: NewRule): Promise<string | undefined> {
    return (await tx.row(update, [id, kind, pattern, compared, language, act, tx.actor.accountId, tx.now]))?.id;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.rows(remove, [id, tx.now, tx.actor.accountId]);
  }
}
