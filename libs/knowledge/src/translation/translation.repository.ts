import { Injectable } from '@nestjs/common';
import { type Language, prepared, type Transaction } from '@kehila/platform';
import { ArticleRepository } from '../article/article.repository';
import { type Audience, commonReaders, isSame, type Readership, readershipOf } from '../article/audience';
import type { Drafted } from '../revision/drafting/draft.repository';

const takenLanguage = prepared<{ found: boolean }>(
  'translation_taken_language',
  `select exists (select from article where id = $1 and language = $2)
     or exists (select from article_translation where source_id = $1 and language = $2) as found`,
);

const isTranslation = prepared<{ found: boolean }>('translation_is', `select exists (select from article_translation where article_id = $1) as found`);

/** It begins as the original stands: its text, where it belongs and whom it is for. */
const insert = prepared<{ revision_id: string; article_id: string }>(
  'translation_insert',
  `with source as (
     select * from article where id = $1
   ), begun as (
     insert into article (space_id, language, title, slug, main_author_id, audience, segment_ids, kind, section, field_values, created_at, updated_at)
     select space_id, $2, title, slug, $3, audience, segment_ids, kind, section, field_values, $4, $4 from source returning id
   ), bound as (
     insert into article_translation (article_id, source_id, language) select begun.id, $1, $2 from begun
   ), credited as (
     insert into article_contributor (article_id, account_id, kind) select begun.id, $3, 'main_author' from begun
   )
   insert into revision (article_id, number, title, body_markdown, body_html, body_text, language, contents, renderer_version, staff_markdown, staff_html,
     translates, author_id, created_at, updated_at)
   select begun.id, 1, s.title, s.body_markdown, s.body_html, s.body_text, $2, s.contents, s.renderer_version, s.staff_markdown, s.staff_html,
     s.published_revision_id, $3, $4, $4
   from source s cross join begun returning id as revision_id, article_id`,
);

const giveUp = prepared<never>('translation_give_up', `delete from article_translation where article_id = $1`);

/** The text of the original that stands now; of an article that is no translation, none. */
const bindToCurrent = prepared<never>(
  'translation_bind_to_current',
  `update revision r set translates = s.published_revision_id
   from article_translation t join article s on s.id = t.source_id where r.id = $1 and t.article_id = r.article_id`,
);

const lockTranslations = prepared<{ id: string; space_id: string; audience: Audience; segment_ids: string[] }>(
  'translation_lock_all',
  `select a.id, a.space_id, a.audience, a.segment_ids from article_translation t join article a on a.id = t.article_id where t.source_id = $1 order by a.id for update of a`,
);

const originalReaders = prepared<{ audience: Audience; segment_ids: string[] }>(
  'translation_original_readers',
  `select s.audience, s.segment_ids from article_translation t join article s on s.id = t.source_id where t.article_id = $1`,
);

/** A translation that fewer people read from now on. */
export interface Narrowed {
  readonly id: string;
  readonly spaceId: string;
  readonly readers: Readership;
}

@Injectable()
export class TranslationRepository {
  constructor(private readonly articles: ArticleRepository) {}

  async isTranslation(tx: Transaction, articleId: string): Promise<boolean> {
    return (await tx.row(isTranslation, [articleId]))?.found ?? false;
  }

  /** Whether the original, which is locked, stands in this language, or somebody has begun to translate it. */
  async isTaken(tx: Transaction, sourceId: string, language: Language): Promise<boolean> {
    return (await tx.row(takenLanguage, [sourceId, language]))?.found ?? false;
  }

  async insert(tx: Transaction, sourceId: string, language: Language): Promise<Drafted> {
    const row = await tx.row(insert, [sourceId, language, tx.actor.accountId, tx.now]);
    if (!row) throw new Error('a translation was not inserted');
    return { revisionId: row.revision_id, articleId: row.article_id };
  }

  /** Its draft will not become an article: somebody else may translate. */
  async giveUp(tx: Transaction, articleId: string): Promise<void> {
    await tx.rows(giveUp, [articleId]);
  }

  async bindToCurrent(tx: Transaction, revisionId: string): Promise<void> {
    await tx.rows(bindToCurrent, [revisionId]);
  }

  /** Undefined: the article, which is locked, is no translation. Whoever narrows the original waits for that lock. */
  async readersOfOriginal(tx: Transaction, articleId: string): Promise<Readership | undefined> {
    const row = await tx.row(originalReaders, [articleId]);
    return row && readershipOf(row.audience, row.segment_ids);
  }

  /** What fewer people read is read by no more of them in another language, and nobody reads what they did not. Those that changed. */
  async narrow(tx: Transaction, sourceId: string, readers: Readership): Promise<Narrowed[]> {
    const narrowed: Narrowed[] = [];
    for (const row of await tx.rows(lockTranslations, [sourceId])) {
      const before = readershipOf(row.audience, row.segment_ids);
      const after = commonReaders(before, readers);
      if (isSame(before, after)) continue;
      await this.articles.setReaders(tx, row.id, after);
      narrowed.push({ id: row.id, spaceId: row.space_id, readers: after });
    }
    return narrowed;
  }
}
