import { Injectable } from '@nestjs/common';
import { Segments } from '@kehila/accounts';
import type { Readership } from '@kehila/knowledge';
import { Actor, ContentChecks, UnitOfWork } from '@kehila/platform';
import { AddArticleSections } from '@kehila/spaces';
import { BrokenRow } from '../run/broken-row';
import type { Prepared, RowPlan } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import { type ArticleEntry, enterArticles } from '../writing/articles';
import { enterAuthors } from './article-authors';
import type { ArticleRow, WrittenBy } from './article-row';
import { articleText, withoutForbidden } from './article-texts';
import { readershipHere } from './written-readers';

type ReadyArticle = ArticleEntry & { readonly by: readonly WrittenBy[] };

/** What all formats do with the articles that they read: how they are looked over, where they stand, who wrote them. */
@Injectable()
export class BringArticles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checks: ContentChecks,
    private readonly sections: AddArticleSections,
    private readonly segments: Segments,
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
    const segments = new Map((await this.segments.all()).map(({ id, slug }) => [slug, id]));
    const readers = rows.map((row) => readershipHere(row.readers, segments));
    const written = rows.map((row, at) => {
      const broken = readers[at];
      return broken instanceof BrokenRow ? broken : articleText(this.checks, row);
    });
    const texts = await withoutForbidden(this.work, this.checks, Actor.anonymous(run.language), written);
    const names = rows.flatMap(({ section }, at) => (texts[at] instanceof BrokenRow ? [] : (section ?? [])));
    const keys = await this.sections.execute(run.spaceId, names);
    return rows.map((row, at) => {
      const text = texts[at]!;
      return text instanceof BrokenRow ? text : readyArticle(run, row, { text, readership: readers[at] as Readership }, keys);
    });
  }
}

function readyArticle(
  run: ImportRun,
  row: ArticleRow,
  { text, readership }: { readonly text: Exclude<ReturnType<typeof articleText>, BrokenRow>; readonly readership: Readership },
  keys: ReadonlyMap<string, string>,
): ReadyArticle {
  const { source: _, readers: _readers, section, authors, language: _language, title: _title, ...article } = row;
  const key = section === null ? '' : keys.get(section);
  if (key === undefined) run.tally.skipped.sections += 1;
  const { staff, rendererVersion: renderer, ...kept } = text;
  return {
    ...{ ...article, ...kept, renderer, section: key ?? '', authors: authors.map(({ id }) => id), by: authors },
    ...{ audience: readership.audience, segment_ids: readership.segmentIds },
    ...{ staff_markdown: staff?.markdown ?? null, staff_html: staff?.html ?? null },
  };
}
