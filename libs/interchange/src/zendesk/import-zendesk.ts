import { Injectable } from '@nestjs/common';
import { SearchIndexing } from '@kehila/search';
import { articleId, type ArticleRow } from '../articles/article-row';
import { BringArticles } from '../articles/bring-articles';
import { FieldRow } from '../run/field-row';
import { importRows } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import type { ImportSummary } from '../run/import-summary';
import { type ImportOptions, Imports } from '../run/imports';
import { localeOf } from '../run/locale-of';
import { displayName } from '../writing/names';
import { indexImported } from '../writing/search-index';
import { articleBlocks, type HelpCenter, type HelpCenterObject, openHelpCenter } from './help-center';

/** Brings the articles of a Zendesk help center into a space. */
@Injectable()
export class ImportZendesk {
  constructor(
    private readonly imports: Imports,
    private readonly articles: BringArticles,
    private readonly indexing: SearchIndexing,
  ) {}

  /**
   * `path` is a file of JSON as the API of the help center gives it, or a folder of such files.
   * @throws ImportRefused when it cannot begin; the signal's reason when it is stopped.
   */
  async run({ path, ...options }: ImportOptions): Promise<ImportSummary> {
    const helpCenter = await openHelpCenter(path);
    return this.imports.run('zendesk', options, localeOf(helpCenter.titles), async (run) => {
      await importRows(run, {
        ...this.articles.planFor(run),
        file: 'articles',
        blocks: () => articleBlocks(helpCenter),
        read: (raw: HelpCenterObject) => articleOf(run, helpCenter, raw),
      });
      await indexImported(run, this.indexing);
    });
  }
}

/** What only some could read over there is for the staff here: whom that was, the export does not say. */
function articleOf(run: ImportRun, { sections, people }: HelpCenter, raw: HelpCenterObject): ArticleRow | undefined {
  if (raw['draft'] === true) {
    run.tally.skipped.drafts += 1;
    return undefined;
  }
  const row = new FieldRow(Object.fromEntries(Object.entries(raw).flatMap(([name, value]) => (isWord(value) ? [[name, String(value)]] : []))), 'id');
  const [id, locale, author] = [row.id, row.text('locale'), row.text('author_id')];
  const name = displayName(people.get(author ?? '') ?? null);
  const published = row.moment('created_at') ?? run.now;
  return {
    // The translations of one article have its number.
    id: articleId(locale === null ? id : `${id}:${locale}`),
    title: row.required('title'),
    source: { html: row.required('body') },
    authors: author !== null && name !== null ? [{ id: `author:${author}`, name }] : [],
    section: sections.get(row.text('section_id') ?? '') ?? null,
    language: locale,
    kind: null,
    readers: { audience: isForEverybody(raw) ? 'public' : 'staff', segments: [] },
    ...{ external_key: null, outdated_note: null, published_at: published, updated_at: row.moment('edited_at') ?? row.moment('updated_at') ?? published },
  };
}

/** Said so, and by no list of segments either: what is not said is never taken for everybody's. */
function isForEverybody({ user_segment_id: one, user_segment_ids: several }: HelpCenterObject): boolean {
  return one === null && (several === undefined || several === null || (Array.isArray(several) && several.length === 0));
}

function isWord(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
