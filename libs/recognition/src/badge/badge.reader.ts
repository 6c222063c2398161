import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { type Actor, type ConnectionOf, cursorValues, Database, emptyPage, type Locale, pageOf, requestContext } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { Badge, BadgeHolder } from './graphql/badge.type';
import { nextTier, tierNames } from './badge-rule';
import { badgesByIds, type BadgeRow, badgesPage, firstHolders, nextHolders } from './badge.sql';
import { progressOfPerson } from './progress.sql';

/** What a badge says in the language of whom it is shown to. */
export interface ShownWords {
  readonly name: string;
  readonly description: string;
  readonly icon: string;
}

const iconOfImported = 'award';
const beforeFirst = '0';

/** Badges as pages show them. */
@Injectable()
export class BadgeReader {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly accounts: Accounts,
  ) {}

  /** In the order in which they were made. Those that nobody sees are shown to administrators only. */
  async page(actor: Actor, first: number, after: string | null | undefined, all: boolean): Promise<ConnectionOf<Badge>> {
    const readable = await this.spaces.readableBy(actor);
    const rows = await this.database.rows(badgesPage, [readable, cursorValues(after, ['id'])?.[0] ?? beforeFirst, first + 1, all && actor.isAdministrator]);
    const progress = await this.progressOf(actor, rows);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => this.shown(row, progress(row)),
    );
  }

  /** Undefined: there is none, or it is out of sight. */
  async byId(actor: Actor, id: string): Promise<Badge | undefined> {
    const row = await this.seen(actor, id);
    return row && this.shown(row, (await this.progressOf(actor, [row]))(row));
  }

  /** Names of those that may be seen. */
  async namesOf(actor: Actor, ids: readonly string[], language: Locale): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.allSeen(actor, ids)).map((row) => [row.id, wordsOf(row, language).name] as const));
  }

  /** Who has it, each person once; nothing where the badge is out of sight. Why one was given by hand is said to its owner and to administrators. */
  async holders(actor: Actor, id: string, first: number, after: string | null | undefined): Promise<ConnectionOf<BadgeHolder>> {
    if (!(await this.seen(actor, id))) return emptyPage;
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const rows = await this.database.rows(cursor.length > 0 ? nextHolders : firstHolders, [id, first + 1, ...cursor]);
    const people = await this.accounts.shownByIds(rows.map((row) => row.account_id));
    return pageOf(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row): BadgeHolder => ({
        id: row.id,
        account: people.get(row.account_id) ?? null,
        tier: row.tier,
        times: row.times,
        awardedAt: row.awarded_at,
        byHand: row.by_hand,
        reason: actor.isAdministrator || actor.is(row.account_id) ? row.reason : null,
      }),
    );
  }

  private async seen(actor: Actor, id: string): Promise<BadgeRow | undefined> {
    return (await this.allSeen(actor, [id]))[0];
  }

  private async allSeen(actor: Actor, ids: readonly string[]): Promise<BadgeRow[]> {
    if (ids.length === 0) return [];
    const [rows, readable] = await Promise.all([this.database.rows(badgesByIds, [ids]), this.spaces.readableBy(actor)]);
    const isPublic = (row: BadgeRow): boolean => row.imported_name === null && (row.published || actor.isAdministrator);
    return rows.filter((row) => isPublic(row) && (row.space_id === null || readable.includes(row.space_id)));
  }

  private async progressOf(actor: Actor, rows: readonly BadgeRow[]): Promise<(row: BadgeRow) => Badge['progress']> {
    if (actor.accountId === null || rows.length === 0) return () => null;
    const noted = await this.database.rows(progressOfPerson, [actor.accountId, rows.map((row) => row.id)]);
    const byBadge = new Map(noted.map((row) => [row.badge_id, row.reached]));
    return (row) => {
      if (row.event === null) return null;
      const value = byBadge.get(row.id) ?? 0;
      const next = nextTier(value, row);
      return { value, nextTier: next?.tier ?? null, missing: next && next.goal - value };
    };
  }

  private shown(row: BadgeRow, progress: Badge['progress']): Badge {
    const { he, en } = row.texts!;
    return {
      id: row.id,
      ...wordsOf(row),
      event: row.event,
      measure: row.measure,
      period: row.period,
      repeated: row.repeated,
      tiers: tierNames.flatMap((tier) => (row[tier] === null ? [] : [{ tier, goal: row[tier] }])),
      keptDays: row.kept_days,
      fromHour: row.from_hour,
      toHour: row.to_hour,
      space: row.space_id === null ? null : (this.spaces.byId(row.space_id) ?? null),
      published: row.published,
      holderCount: row.holders,
      version: row.version,
      he,
      en,
      progress,
    };
  }
}

export function wordsOf({ imported_name: name, texts }: Pick<BadgeRow, 'imported_name' | 'texts'>, language = requestContext.language()): ShownWords {
  return texts?.[language] ?? { name: name ?? '', description: '', icon: iconOfImported };
}
