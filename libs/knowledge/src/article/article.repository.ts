import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { type Actor, prepared, sql, type Transaction } from '@kehila/platform';
import { type ArticleState, stateAt } from './article.states';
import { type Audience, type Readership, readershipOf } from './audience';
import type { LockedArticle } from './locked-article';
import { isShown, type Sight, Sights, sightValues, visibleArticle } from './sight';

interface ArticleRow {
  id: string;
  space_id: string;
  state: ArticleState;
  next_review_at: Date | null;
  main_author_id: string | null;
  audience: Audience;
  segment_ids: string[];
}

const lockArticle = prepared<ArticleRow>(
  'article_lock',
  sql`select a.id, a.space_id, a.state, a.next_review_at, a.main_author_id, a.audience, a.segment_ids from article a where a.id = $4 and ${visibleArticle('a')} for update`,
);

const loadCredited = prepared<{ credited: string[] }>(
  'article_load_credited',
  `select array(select account_id::text from article_contributor where article_id = $1) as credited`,
);

/** A translation that somebody brings back by itself is not what went with its original any more. */
const verify = prepared<never>(
  'article_verify',
  `with alone as (update article_translation set before_archiving = null where article_id = $1)
   update article set state = 'published', outdated_note = null, archived_note = null, replaced_by = null,
     reviewed_by = $2, reviewed_at = $3, review_note = $5, next_review_at = $4, owner_id = coalesce(owner_id, $2), version = version + 1 where id = $1`,
);

const markOutdated = prepared<never>(
  'article_mark_outdated',
  `update article set state = 'outdated', outdated_note = $2, replaced_by = $3, version = version + 1 where id = $1`,
);

const archive = prepared<never>(
  'article_archive',
  `update article set state = 'archived', archived_note = $2, replaced_by = $3, archive_at = null, archive_note = null, archive_replaced_by = null,
     archive_set_by = null, archive_keeps_translations = false, version = version + 1 where id = $1`,
);

const planArchiving = prepared<never>(
  'article_plan_archiving',
  `update article set archive_at = $2, archive_note = $3, archive_replaced_by = $4, archive_set_by = $5, archive_keeps_translations = $6, version = version + 1 where id = $1`,
);

const loadPlan = prepared<{ at: Date; note: string; replaced_by: string | null; set_by: string; keeps_translations: boolean }>(
  'article_load_plan',
  `select archive_at as at, archive_note as note, archive_replaced_by as replaced_by, archive_set_by as set_by,
     archive_keeps_translations as keeps_translations from article where id = $1 and archive_at is not null`,
);

const setReaders = prepared<never>('article_set_readers', `update article set audience = $2, segment_ids = $3, version = version + 1 where id = $1`);

const assign = prepared<never>('article_assign', `update article set owner_id = $2 where id = $1`);

/** Locked too: what others are led to must not be put away at the same moment. */
const readableById = prepared<{ id: string }>(
  'article_readable_by_id',
  sql`select a.id from article a where a.id = $4 and ${isShown('a')} and ${visibleArticle('a')} for share`,
);

const publishedById = prepared<{ id: string }>('article_published_by_id', `select a.id from article a where a.id = $1 and ${isShown('a')} for share`);

const keepers = prepared<{ is_keeper: boolean }>(
  'article_keeper',
  sql`select coalesce(${authorRoleSql('$1::bigint', '$2::bigint')} in ('STAFF', 'REVIEWER'), false) as is_keeper`,
);

/** That an article is put away, and what is said then. */
export interface PlannedArchiving {
  readonly at: Date;
  readonly note: string;
  readonly replacedBy: string | null;
  readonly keepsTranslations: boolean;
}

@Injectable()
export class ArticleRepository {
  constructor(private readonly sights: Sights) {}

  /** Undefined when it does not exist or the actor may not see it. */
  async lock(tx: Transaction, actor: Actor, articleId: string): Promise<LockedArticle | undefined> {
    return this.lockFrom(tx, await this.sights.of(actor, tx), articleId);
  }

  async lockFrom(tx: Transaction, sight: Sight, articleId: string): Promise<LockedArticle | undefined> {
    const row = await tx.row(lockArticle, [...sightValues(sight), articleId]);
    const credited = row && (await tx.row(loadCredited, [articleId]))?.credited;
    return (
      row && {
        id: row.id,
        spaceId: row.space_id,
        state: stateAt(row, tx.now),
        mainAuthorId: row.main_author_id,
        readers: readershipOf(row.audience, row.segment_ids),
        creditedIds: credited ?? [],
      }
    );
  }

  async verify(tx: Transaction, articleId: string, nextReviewAt: Date, note: string | null): Promise<void> {
    await tx.rows(verify, [articleId, tx.actor.accountId, tx.now, nextReviewAt, note]);
  }

  async markOutdated(tx: Transaction, articleId: string, note: string, replacedBy: string | null): Promise<void> {
    await tx.rows(markOutdated, [articleId, note, replacedBy]);
  }

  async archive(tx: Transaction, articleId: string, note: string, replacedBy: string | null): Promise<void> {
    await tx.rows(archive, [articleId, note, replacedBy]);
  }

  /** Null: it holds on. */
  async planArchiving(tx: Transaction, articleId: string, plan: PlannedArchiving | null): Promise<void> {
    await tx.rows(planArchiving, [
      articleId,
      plan?.at ?? null,
      plan?.note ?? null,
      plan?.replacedBy ?? null,
      plan && tx.actor.accountId,
      plan?.keepsTranslations ?? false,
    ]);
  }

  /** Of a locked article. */
  async plannedArchiving(tx: Transaction, articleId: string): Promise<(PlannedArchiving & { readonly setBy: string }) | undefined> {
    const plan = await tx.row(loadPlan, [articleId]);
    return plan && { at: plan.at, note: plan.note, replacedBy: plan.replaced_by, setBy: plan.set_by, keepsTranslations: plan.keeps_translations };
  }

  async setReaders(tx: Transaction, articleId: string, { audience, segmentIds }: Readership): Promise<void> {
    await tx.rows(setReaders, [articleId, audience, segmentIds]);
  }

  async assign(tx: Transaction, articleId: string, ownerId: string | null): Promise<void> {
    await tx.rows(assign, [articleId, ownerId]);
  }

  /** Whether the actor can be led to it. */
  async isReadable(tx: Transaction, actor: Actor, articleId: string): Promise<boolean> {
    return (await tx.row(readableById, [...sightValues(await this.sights.of(actor, tx)), articleId])) !== undefined;
  }

  /** Whether anybody can be; each reader only where they may see it. */
  async isPublished(tx: Transaction, articleId: string): Promise<boolean> {
    return (await tx.row(publishedById, [articleId])) !== undefined;
  }

  /** Whether somebody is staff or reviews the space. */
  async isKeeper(tx: Transaction, accountId: string, spaceId: string): Promise<boolean> {
    return (await tx.row(keepers, [accountId, spaceId]))?.is_keeper ?? false;
  }
}
