import { Injectable } from '@nestjs/common';
import { SearchIndexing } from '@kehila/search';
import { BringArticles } from '../articles/bring-articles';
import { unlessBroken } from '../run/broken-row';
import { importRows } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import type { ImportSummary } from '../run/import-summary';
import { type ImportOptions, Imports } from '../run/imports';
import { localeOf } from '../run/locale-of';
import { indexImported } from '../writing/search-index';
import { articleIn, type FoundFile } from './article-file';
import { type AttachedTo, BringAttachments } from './attachments';
import { LinkArticles, type LinkingArticle } from './link-articles';
import { blocksOf, markdownFiles } from './markdown-folder';

/** Brings a folder of Markdown files into a space as articles: one that `kehila export` has written, or of another tool. */
@Injectable()
export class ImportMarkdown {
  constructor(
    private readonly imports: Imports,
    private readonly articles: BringArticles,
    private readonly attachments: BringAttachments,
    private readonly links: LinkArticles,
    private readonly indexing: SearchIndexing,
  ) {}

  /**
   * `path` is the folder; the folders in it become sections.
   * @throws ImportRefused when it cannot begin; the signal's reason when it is stopped.
   */
  async run({ path, ...options }: ImportOptions): Promise<ImportSummary> {
    const paths = await markdownFiles(path);
    const language = localeOf(await firstTitles(path, paths));
    return this.imports.run('markdown', options, language, async (run) => {
      const attached: AttachedTo[] = [];
      const linking: LinkingArticle[] = [];
      const idOf = new Map<string, string>();
      const folder = new Set(paths);
      await importRows(run, {
        ...this.articles.planFor(run),
        file: 'articles',
        blocks: () => blocksOf(path, paths),
        read: (file: FoundFile) => {
          const article = articleOf(run, file);
          if (!article) return undefined;
          idOf.set(file.path, article.id);
          if (article.files.length > 0) attached.push({ articleId: article.id, paths: article.files });
          if (article.links.some((link) => folder.has(link))) linking.push({ articleId: article.id, path: file.path });
          return article;
        },
      });
      await this.attachments.execute(run, path, attached);
      await this.links.execute(run, linking, idOf);
      await indexImported(run, this.indexing);
    });
  }
}

function articleOf(run: ImportRun, file: FoundFile) {
  const article = articleIn(file, run.now);
  if (!article) run.tally.skipped.drafts += 1;
  return article;
}

async function firstTitles(path: string, paths: readonly string[]): Promise<string[]> {
  for await (const { rows } of blocksOf(path, paths)) return rows.flatMap(({ raw }) => unlessBroken(() => articleIn(raw, new Date(0))?.title) ?? []);
  return [];
}
