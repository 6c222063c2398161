import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, LiveStamps } from '@kehila/platform';
import { type AcceptedSlug, acceptedSlugs, samplePage, type SitePageSlug, sitePageSlugs, type SitePageVersionOf } from './site-page';
import { newestPages, type SitePageRow } from './site-page.sql';

/** A version of each page that is to be accepted. */
export type AcceptedVersions = Readonly<Record<AcceptedSlug, number>>;

const never: AcceptedVersions = { terms: 0, privacy: 0 };

/** Rules, terms and the like as they stand, in memory: reading one costs no statement. */
@Injectable()
export class SitePages implements OnModuleInit {
  private pages: ReadonlyMap<SitePageSlug, SitePageVersionOf> = new Map();
  private lastAsked: AcceptedVersions = never;

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('pages', () => this.read());
  }

  of(slug: SitePageSlug): SitePageVersionOf {
    return this.pages.get(slug)!;
  }

  all(): SitePageVersionOf[] {
    return sitePageSlugs.map((slug) => this.of(slug));
  }

  /** What somebody accepts who signs up now. */
  get current(): AcceptedVersions {
    return { terms: this.of('terms').number, privacy: this.of('privacy').number };
  }

  /** What everybody must have accepted to write; 0: nobody was ever asked anew. */
  get asked(): AcceptedVersions {
    return this.lastAsked;
  }

  /** Whether nobody is asked for anything, which is so most of the time. */
  get asksNothing(): boolean {
    return this.lastAsked === never;
  }

  private async read(): Promise<void> {
    const rows = new Map((await this.database.rows(newestPages, [])).map((row) => [row.slug, row]));
    const pageOf = (slug: SitePageSlug): SitePageVersionOf => {
      const row = rows.get(slug);
      return row ? versionOf(row) : samplePage(slug);
    };
    this.pages = new Map(sitePageSlugs.map((slug) => [slug, pageOf(slug)]));
    const isAsked = acceptedSlugs.some((slug) => (rows.get(slug)?.asked ?? 0) > 0);
    this.lastAsked = isAsked ? { terms: rows.get('terms')?.asked ?? 0, privacy: rows.get('privacy')?.asked ?? 0 } : never;
  }
}

export function versionOf(row: SitePageRow): SitePageVersionOf {
  return {
    slug: row.slug,
    number: row.number,
    texts: {
      he: { title: row.title_he, body_markdown: row.markdown_he, body_html: row.html_he, body_text: row.text_he, language: 'he' },
      en: { title: row.title_en, body_markdown: row.markdown_en, body_html: row.html_en, body_text: row.text_en, language: 'en' },
    },
    changedAt: row.changed_at,
  };
}
