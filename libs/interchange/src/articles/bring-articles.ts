import { Injectable } from '@nestjs/common';
import { Actor, ContentChecks, UnitOfWork } from '@kehila/platform';
import { AddArticleSections } from '@kehila/spaces';
import { BrokenRow } from '../run/broken-row';
import type { Prepared, RowPlan } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import { type ArticleEntry, enterArticles } from '../writing/articles';
import { enterAuthors } from './article-authors';
import type { ArticleRow, WrittenBy } from './article-row';
import { articleText, withoutForbidden } from './article-texts';

type ReadyArticle = ArticleEntry & { readonly by: readonly WrittenBy[] };

/** What all formats do with the articles that they read: how they are looked over, where they stand, who wrote them. */
@Injectable()
export class BringArticles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checks: ContentChecks,
    private readonly sections: AddArticleSections,
  ) {}

  planFor(run: ImportRun): Pick<RowPlan<never, ArticleRow, ReadyArticle>, 'kind' | 'length' | 'prepare' | 'enter'> {
    return {
      kind: 'article',
      length: ({ source }) => ('html' in source ? source.html : source.markdown).length,
      prepare: (rows) => this.prepare(run, rows),
      enter: async (articles) => {
        await enterAuthors(
          run,
          articles.flatMap(({ by }) => by),
        );
        await enterArticles(run, articles);
      },
    };
  }

  private async prepare(run: ImportRun, rows: readonly ArticleRow[]): Promise<Prepared<ReadyArticle>[]> {
    const written = rows.map((row) => articleText(this.checks, row));
    const texts = await withoutForbidden(this.work, this.checks, Actor.anonymous(run.language), written);
    const names = rows.flatMap(({ section }, at) => (texts[at] instanceof BrokenRow ? [] : (section ?? [])));
    const keys = await this.sections.execute(run.spaceId, names);
    return rows.map((row, at) => {
      const text = texts[at]!;
      return text instanceof BrokenRow ? text : readyArticle(run, row, text, keys);
    });
  }
}

function readyArticle(
  run: ImportRun,
  row: ArticleRow,
  text: Exclude<ReturnType<typeof articleText>, BrokenRow>,
  keys: ReadonlyMap<string, string>,
): ReadyArticle {
  const { source: _, section, authors, language: _language, title: _title, ...article } = row;
  const key = section === null ? '' : keys.get(section);
  if (key === undefined) run.tally.skipped.sections += 1;
  const { staff, rendererVersion: renderer, ...kept } = text;
  return {
    ...{ ...article, ...kept, renderer, section: key ?? '', authors: authors.map(({ id }) => id), by: authors },
    ...{ staff_markdown: staff?.markdown ?? null, staff_html: staff?.html ?? null },
  };
}
