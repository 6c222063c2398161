import { Injectable } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { writtenWholeText } from '@kehila/knowledge';
import { Actor, type Language, prepared, UnitOfWork } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';
import { withLinks } from './relative-links';

/** An article whose text links other files of the folder. */
export interface LinkingArticle {
  readonly articleId: string;
  readonly path: string;
}

interface StandingText {
  readonly articleId: string;
  readonly revisionId: string;
  readonly title: string;
  readonly language: Language;
  readonly markdown: string;
}

/** What somebody has written anew since it came is theirs. Its whole text, with the parts for the staff. */
const importedText = prepared<StandingText>(
  'interchange_text_with_links',
  `select a.id as "articleId", r.id as "revisionId", r.title, r.language, coalesce(r.staff_markdown, r.body_markdown) as markdown
   from import_reference f join article a on a.id = f.internal_id join revision r on r.id = a.published_revision_id
   where f.source_id = $1 and f.kind = 'article' and f.external_id = $2 and r.number = 1`,
);

const becameOf = prepared<{ external_id: string; id: string; language: Language }>(
  'interchange_articles_of_files',
  `select f.external_id, a.id, a.language from import_reference f join article a on a.id = f.internal_id
   where f.source_id = $1 and f.kind = 'article' and f.external_id = any($2::text[])`,
);

const text = 'body_markdown = $2, body_html = $3, body_text = $4, contents = $5, renderer_version = $6, staff_markdown = $7, staff_html = $8';
/** Where links lead is no word: the search index knows the text as it is. */
const keepArticle = prepared<{ id: string }>(
  'interchange_keep_links_of_article',
  `update article set ${text} where id = $1 and published_revision_id = $9 returning id`,
);
const keepRevision = prepared<never>('interchange_keep_links_of_revision', `update revision set ${text} where id = $1`);

/** Has links between the files of a folder lead to what the files have become, once all of them are there. An article a transaction. */
@Injectable()
export class LinkArticles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  /** @param idOf What an import knows the article of a file by. */
  async execute(run: ImportRun, articles: readonly LinkingArticle[], idOf: ReadonlyMap<string, string>): Promise<void> {
    if (articles.length === 0) return;
    const became = new Map((await run.statements.rows(becameOf, [run.sourceId, [...new Set(idOf.values())]])).map((row) => [row.external_id, row]));
    const addressOf = (path: string): string | undefined => {
      const article = became.get(idOf.get(path) ?? '');
      if (!article) return undefined;
      const spoken = article.language === 'he' || article.language === 'en' ? article.language : run.language;
      return this.address.url(`/${spoken}/a/${article.id}`);
    };
    for (const [at, { articleId, path }] of articles.entries()) {
      run.signal?.throwIfAborted();
      const [standing] = await run.statements.rows(importedText, [run.sourceId, articleId]);
      if (standing) await this.keep(run, standing, withLinks(path, standing.markdown, addressOf));
      run.onProgress({ step: 'links', done: at + 1, total: articles.length });
    }
  }

  private async keep(run: ImportRun, { articleId, revisionId, title, language, markdown }: StandingText, linked: string): Promise<void> {
    if (linked === markdown) return;
    const { staff, ...written } = writtenWholeText(title, linked, language);
    const values = [
      written.markdown,
      written.html,
      written.text,
      JSON.stringify(written.contents),
      written.rendererVersion,
      staff?.markdown ?? null,
      staff?.html ?? null,
    ];
    await this.work.run({ act: 'linkImportedArticle', actor: Actor.anonymous(run.language) }, async (tx) => {
      const isStanding = (await tx.row(keepArticle, [articleId, ...values, revisionId])) !== undefined;
      if (isStanding) await tx.rows(keepRevision, [revisionId, ...values]);
      return { articleId };
    });
  }
}
