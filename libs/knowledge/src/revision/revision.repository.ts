import { Injectable } from '@nestjs/common';
import { type Actor, type Language, prepared, slugOf, sql, type Transaction } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { Readership } from '../article/audience';
import { type ArticleStanding, type ArticleState, stateAt } from '../article/article.states';
import { type Sight, Sights, sightValues, visibleArticle, visibleRevision } from '../article/sight';
import { approvedBy, creditedOn } from './credited.sql';
import { factsOfSpace } from './facts-of-space';
import type { Significance } from '../translation/significance';
import type { LockedRevision } from './locked-revision';
import { RevisionHandedBack } from './revision.events';
import type { RevisionState } from './revision.states';
import type { WrittenText } from './written-text';

interface ArticleRow {
  id: string;
  space_id: string;
  state: ArticleState;
  next_review_at: Date | null;
  standing: ArticleStanding;
  nomination_id: string | null;
  question_id: string | null;
  main_author_id: string | null;
}

interface RevisionRow {
  title: string;
  is_empty: boolean;
  language: Language;
  keeps_language: boolean;
  is_untranslated: boolean;
  is_original_archived: boolean;
  author_id: string;
  state: RevisionState;
  version: number;
  claimed_by: string | null;
  claimed_at: Date | null;
  updated_at: Date;
  publish_at: Date | null;
  significance: Significance;
  credited: string[];
  approved_by: string[];
}

/** The article is what all acts on its revisions wait for. */
const lockArticle = prepared<ArticleRow>(
  'revision_lock_article',
  sql`select a.id, a.space_id, a.state, a.next_review_at, a.standing, a.nomination_id, a.question_id, a.main_author_id
   from article a where a.id = (select article_id from revision where id = $4) and ${visibleArticle('a')} for update`,
);

/** A second statement, after the lock: a join in the first one would show what was before the wait. */
const loadRevision = prepared<RevisionRow>(
  'revision_load',
  sql`select r.title, btrim(r.body_text) = '' as is_empty, r.language, r.author_id, r.state, r.version, r.claimed_by, r.claimed_at, r.updated_at, r.publish_at, coalesce(r.significance, 'medium') as significance,
     exists (select from article_translation t where a.id in (t.article_id, t.source_id)) as keeps_language,
     coalesce(r.body_markdown = (select s.body_markdown from revision s where s.id = r.translates), false) as is_untranslated,
     exists (select from article_translation t join article s on s.id = t.source_id where t.article_id = a.id and s.state = 'archived') as is_original_archived,
     ${creditedOn('r')} as credited, ${approvedBy('r')} as approved_by
   from revision r join article a on a.id = r.article_id where r.id = $4 and ${visibleArticle('a')} and ${visibleRevision('r', 'a')}`,
);

interface LoadedText {
  readonly title: string;
  readonly body: string;
  /** With the parts for the staff; null when there are none. */
  readonly whole: string | null;
  readonly summary: string | null;
}

const loadText = prepared<LoadedText>(
  'revision_load_text',
  `select title, body_markdown as body, staff_markdown as whole, summary from revision where id = $1`,
);

const saveText = prepared<never>(
  'revision_save_text',
  `with saved as (
     update revision set title = $2, body_markdown = $4, body_html = $5, body_text = $6, language = $7, contents = $8, renderer_version = $9, summary = $10,
       staff_markdown = $12, staff_html = $13, version = version + 1, updated_at = $11
     where id = $1 returning article_id
   ), void as (
     -- Nobody has approved this text.
     update revision_approval set voided_at = $11 where revision_id = $1 and voided_at is null
   )
   -- A draft that nobody has read goes by the title of its only text.
   update article set title = $2, slug = $3, language = $7, updated_at = $11 where id = (select article_id from saved) and state = 'draft'`,
);

const setSignificance = prepared<never>('revision_set_significance', `update revision set significance = $2 where id = $1`);

const openTo = prepared<never>('revision_open_to', `update revision set opens_to = $2, segment_ids = $3, significance = 'small' where id = $1`);

const withdraw = prepared<never>(
  'revision_withdraw',
  `update revision set state = 'withdrawn', claimed_by = null, claimed_at = null, updated_at = $2 where id = $1`,
);

const release = prepared<never>(
  'revision_release',
  `update revision set state = 'withdrawn', decided_by = $2, decided_at = $3, decision_reason = $4, updated_at = $3 where id = $1`,
);

const submit = prepared<never>(
  'revision_submit',
  `update revision set state = 'submitted', submitted_at = $2, claimed_by = null, claimed_at = null, updated_at = $2 where id = $1`,
);

/** It keeps its place in the queue. */
const handOn = prepared<never>(
  'revision_hand_on',
  `update revision set state = 'submitted', claimed_by = null, claimed_at = null, updated_at = $2 where id = $1`,
);

/** What was decided about it holds no more; it keeps its place in the queue too. */
const handBack = prepared<never>(
  'revision_hand_back',
  `update revision set state = 'submitted', publish_at = null, decided_by = null, decided_at = null, decision_reason = null, approved_version = null, updated_at = $2
   where id = $1`,
);

const schedule = prepared<never>('revision_schedule', `update revision set state = 'scheduled', publish_at = $2, updated_at = $3 where id = $1`);

const claim = prepared<never>('revision_claim', `update revision set state = 'in_review', claimed_by = $2, claimed_at = $3, updated_at = $3 where id = $1`);

const decide = prepared<never>(
  'revision_decide',
  `with void as (
     update revision_approval set voided_at = $4 where revision_id = $1 and voided_at is null and $2 <> 'approved'
   )
   update revision set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5, approved_version = $6, claimed_by = null, claimed_at = null, updated_at = $4
   where id = $1`,
);

/** What a reviewer decided. `approved` is passed through: publication follows in the same act. */
export interface Decision {
  readonly state: 'approved' | 'changes_requested' | 'declined';
  readonly reason: string | null;
}

@Injectable()
export class RevisionRepository {
  constructor(
    private readonly sights: Sights,
    private readonly spaces: Spaces,
  ) {}

  /** Undefined when it does not exist or the actor may not see it. */
  async lock(tx: Transaction, actor: Actor, revisionId: string): Promise<LockedRevision | undefined> {
    return this.lockFrom(tx, await this.sights.of(actor, tx), revisionId);
  }

  async lockFrom(tx: Transaction, sight: Sight, revisionId: string): Promise<LockedRevision | undefined> {
    const values = [...sightValues(sight), revisionId];
    const article = await tx.row(lockArticle, values);
    const revision = article && (await tx.row(loadRevision, values));
    return revision && this.locked(tx, revisionId, article, revision);
  }

  /** Of a locked revision. */
  async textOf(tx: Transaction, revisionId: string): Promise<LoadedText> {
    const text = await tx.row(loadText, [revisionId]);
    if (!text) throw new Error('a locked revision has no text');
    return text;
  }

  async saveText(tx: Transaction, revisionId: string, text: WrittenText, summary: string | null): Promise<void> {
    await tx.rows(saveText, [
      revisionId,
      text.title,
      text.slug,
      text.markdown,
      text.html,
      text.text,
      text.language,
      JSON.stringify(text.contents),
      text.rendererVersion,
      summary,
      tx.now,
      text.staff?.markdown ?? null,
      text.staff?.html ?? null,
    ]);
  }

  async submit(tx: Transaction, revisionId: string): Promise<void> {
    await tx.rows(submit, [revisionId, tx.now]);
  }

  /** Said by its author, or by who decides about it. The revision as it is from then on. */
  async weigh(tx: Transaction, revision: LockedRevision, significance: Significance | null | undefined): Promise<LockedRevision> {
    if (!significance) return revision;
    await tx.rows(setSignificance, [revision.id, significance]);
    return { ...revision, significance };
  }

  /** Its publication opens the article to them; what it says stays the same. */
  async openTo(tx: Transaction, revisionId: string, { audience, segmentIds }: Readership): Promise<void> {
    await tx.rows(openTo, [revisionId, audience, segmentIds]);
  }

  async withdraw(tx: Transaction, revisionId: string): Promise<void> {
    await tx.rows(withdraw, [revisionId, tx.now]);
  }

  async release(tx: Transaction, revisionId: string, reason: string | null): Promise<void> {
    await tx.rows(release, [revisionId, tx.actor.accountId, tx.now, reason]);
  }

  /** To another reviewer. */
  async handOn(tx: Transaction, revisionId: string): Promise<void> {
    await tx.rows(handOn, [revisionId, tx.now]);
  }

  /** From its time to come to the queue. */
  async handBack(tx: Transaction, revision: LockedRevision, by: string | null): Promise<RevisionHandedBack> {
    await tx.rows(handBack, [revision.id, tx.now]);
    const { id: revisionId, articleId, spaceId, version, authorId } = revision;
    return tx.record(new RevisionHandedBack({ revisionId, articleId, spaceId, version, authorId, handedBackBy: by, at: tx.now }));
  }

  async schedule(tx: Transaction, revisionId: string, publishAt: Date): Promise<void> {
    await tx.rows(schedule, [revisionId, publishAt, tx.now]);
  }

  async claim(tx: Transaction, revisionId: string): Promise<void> {
    await tx.rows(claim, [revisionId, tx.actor.accountId, tx.now]);
  }

  async decide(tx: Transaction, revision: LockedRevision, decision: Decision): Promise<void> {
    const approvedVersion = decision.state === 'approved' ? revision.version : null;
    await tx.rows(decide, [revision.id, decision.state, tx.actor.accountId, tx.now, decision.reason, approvedVersion]);
  }

  private locked(tx: Transaction, id: string, article: ArticleRow, revision: RevisionRow): LockedRevision {
    return {
      id,
      articleId: article.id,
      ...factsOfSpace(this.spaces, article.space_id),
      articleState: stateAt(article, tx.now),
      standing: article.standing,
      mainAuthorId: article.main_author_id,
      nominationId: article.nomination_id,
      questionId: article.question_id,
      creditedIds: revision.credited,
      approvedBy: revision.approved_by,
      slug: slugOf(revision.title),
      isEmpty: revision.is_empty,
      language: revision.language,
      keepsLanguage: revision.keeps_language,
      isUntranslated: revision.is_untranslated,
      isOriginalArchived: revision.is_original_archived,
      authorId: revision.author_id,
      state: revision.state,
      version: revision.version,
      claimedBy: revision.claimed_by,
      claimedAt: revision.claimed_at,
      changedAt: revision.updated_at,
      publishAt: revision.publish_at,
      significance: revision.significance,
    };
  }
}
