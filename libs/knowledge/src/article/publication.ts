import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { prepared, sql, type Transaction } from '@kehila/platform';
import { NominationRepository } from '../nomination/nomination.repository';
import type { LockedRevision } from '../revision/locked-revision';
import { ArticleAudienceChanged, ArticlePublished } from './article.events';
import { ArticleRepository } from './article.repository';
import { type Audience, commonReaders, isSame, type Readership, readershipOf } from './audience';
import { FollowOriginal } from '../translation/follow-original';
import { TranslationRepository } from '../translation/translation.repository';
import { NextReview } from '../upkeep/next-review';
import { TaskRepository } from '../upkeep/task.repository';

const supersede = prepared<never>('publication_supersede', `update revision set state = 'superseded' where article_id = $1 and state = 'published'`);

/** The article becomes a copy of the revision, so that its page is one read. Its first author stays the main one; who writes a later text contributes. */
const publish = prepared<{ audience: Audience; segment_ids: string[]; has_other_readers: boolean }>(
  'publication_publish',
  `with text as (
     update revision set state = 'published', published_at = $2 where id = $1 returning *
   ), credited as (
     insert into article_contributor (article_id, account_id, kind) select article_id, author_id, 'contributor' from text on conflict do nothing
   )
   update article a set state = 'published', standing = $3, published_revision_id = text.id, title = text.title, slug = $4, body_markdown = text.body_markdown,
     body_html = text.body_html, body_text = text.body_text, language = text.language, contents = text.contents, renderer_version = text.renderer_version,
     staff_markdown = text.staff_markdown, staff_html = text.staff_html, audience = coalesce(text.opens_to, a.audience),
     segment_ids = case when text.opens_to is null then a.segment_ids else text.segment_ids end,
     published_at = coalesce(a.published_at, $2), updated_at = $2, reviewed_by = $5, reviewed_at = $6, next_review_at = $7, review_note = null,
     outdated_note = null, archived_note = null, replaced_by = null, owner_id = coalesce(a.owner_id, $5), version = a.version + 1
   from text where a.id = text.article_id returning a.audience, a.segment_ids, text.opens_to is not null as has_other_readers`,
);

const loadCredited = prepared<{ account_id: string; is_main: boolean; is_staff: boolean }>(
  'publication_load_credited',
  sql`select c.account_id, c.kind = 'main_author' as is_main, coalesce(${authorRoleSql('c.account_id', 'a.space_id')} = 'STAFF', false) as is_staff
   from article_contributor c join article a on a.id = c.article_id where c.article_id = $1 order by c.account_id`,
);

/** Who answers for the text: a reviewer, or its author alone. */
export type Warrant = 'official' | 'community';

/** Makes a revision the published text of its article, within the transaction of the act that decided so. */
@Injectable()
export class Publication {
  constructor(
    private readonly nominations: NominationRepository,
    private readonly nextReview: NextReview,
    private readonly tasks: TaskRepository,
    private readonly following: FollowOriginal,
    private readonly translations: TranslationRepository,
    private readonly articles: ArticleRepository,
  ) {}

  /** `by`: who answers for it; not the one who acts where it happens at a time. */
  async publish(tx: Transaction, revision: LockedRevision, warrant: Warrant, by = actingAccount(tx.actor)): Promise<ArticlePublished> {
    if (revision.nominationId !== null && revision.articleState === 'draft') await this.nominations.move(tx, revision.nominationId, 'merge');
    await tx.rows(supersede, [revision.articleId]);
    const published = (await tx.row(publish, [revision.id, tx.now, warrant, revision.slug, ...(await this.reviewOf(tx, revision, warrant, by))]))!;
    if (published.has_other_readers) await this.keepTranslationsWithin(tx, revision, readershipOf(published.audience, published.segment_ids), by);
    await this.tasks.settleAll(tx, revision.articleId);
    await this.following.published(tx, revision.articleId, revision.significance, by);
    const credited = await tx.rows(loadCredited, [revision.articleId]);
    return tx.record(
      new ArticlePublished({
        articleId: revision.articleId,
        revisionId: revision.id,
        spaceId: revision.spaceId,
        standing: warrant,
        questionId: revision.questionId,
        mainAuthorId: revision.mainAuthorId,
        contributorIds: credited.filter((person) => !person.is_main).map((person) => person.account_id),
        staffIds: credited.filter((person) => person.is_staff).map((person) => person.account_id),
        publishedBy: by,
        at: tx.now,
      }),
    );
  }

  /** Nobody reads a translation who does not read its original, whichever of the two this is. */
  private async keepTranslationsWithin(tx: Transaction, { articleId }: LockedRevision, readers: Readership, by: string): Promise<void> {
    const original = await this.translations.readersOfOriginal(tx, articleId);
    const kept = original ? commonReaders(readers, original) : readers;
    if (!isSame(kept, readers)) await this.articles.setReaders(tx, articleId, kept);
    for (const narrowed of await this.translations.narrow(tx, articleId, kept)) {
      const { audience, segmentIds } = narrowed.readers;
      await tx.record(new ArticleAudienceChanged({ articleId: narrowed.id, spaceId: narrowed.spaceId, audience, segmentIds, changedBy: by, at: tx.now }));
    }
  }

  /** Reviewer, when, and when next. */
  private async reviewOf(tx: Transaction, { articleId, spaceId }: LockedRevision, warrant: Warrant, by: string): Promise<unknown[]> {
    if (warrant === 'community') return [null, null, null];
    return [by, tx.now, await this.nextReview.of(tx, { articleId, spaceId }, by)];
  }
}
