import { Injectable } from '@nestjs/common';
import { type BlockDifference, cursorValues, Database, differencesOf, type Locale, type Page, pageOf } from '@kehila/platform';
import type { SitePageVersion } from './graphql/site-page.types';
import { samplePage, type SitePageSlug } from './site-page';
import { type SitePageRow, versionsOf, versionWithEarlier } from './site-page.sql';
import { versionOf } from './site-pages';

/** What a page said before, for administrators. */
@Injectable()
export class SitePageHistory {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async page(slug: SitePageSlug, language: Locale, first: number, after: string | null | undefined): Promise<Page<SitePageVersion>> {
    const rows = await this.database.rows(versionsOf, [slug, cursorValues(after, ['integer'])?.[0] ?? null, first + 1]);
    return pageOf(
      rows,
      first,
      (row) => [row.number],
      (row) => shown(row, language),
    );
  }

  async one(slug: SitePageSlug, number: number, language: Locale): Promise<SitePageVersion | null> {
    const [row] = await this.database.rows(versionWithEarlier, [slug, number]);
    return row?.number === number ? shown(row, language) : null;
  }

  /** From the version before it, by words. */
  async differenceOf({ slug, number, language }: SitePageVersion): Promise<BlockDifference[]> {
    const [after, before] = (await this.database.rows(versionWithEarlier, [slug, number])).map(versionOf);
    if (!after) return [];
    const earlier = before ?? samplePage(slug);
    return differencesOf(earlier.texts[language].body_markdown, after.texts[language].body_markdown);
  }
}

function shown(row: SitePageRow, language: Locale): SitePageVersion {
  const { slug, number, note, asks_again, changed_at, changed_by } = row;
  const { title } = versionOf(row).texts[language];
  return { slug, number, language, title, note, asksAgain: asks_again, changedAt: changed_at, changedById: changed_by };
}
