import { prepared } from '@kehila/platform';
import type { SitePageSlug } from './site-page';

export interface SitePageRow {
  slug: SitePageSlug;
  number: number;
  title_he: string;
  markdown_he: string;
  html_he: string;
  text_he: string;
  title_en: string;
  markdown_en: string;
  html_en: string;
  text_en: string;
  note: string;
  asks_again: boolean;
  changed_by: string | null;
  changed_at: Date;
}

const columns = 'slug, number, title_he, markdown_he, html_he, text_he, title_en, markdown_en, html_en, text_en, note, asks_again, changed_by, changed_at';

/** The newest of each page, and the newest version of it that everybody is asked to accept. */
export const newestPages = prepared<SitePageRow & { asked: number }>(
  'site_pages_newest',
  `select distinct on (v.slug) ${columns},
     coalesce((select max(a.number) from site_page_version a where a.slug = v.slug and a.asks_again), 0) as asked
   from site_page_version v order by v.slug, v.number desc`,
);

export const newestPage = prepared<SitePageRow>('site_page_newest', `select ${columns} from site_page_version where slug = $1 order by number desc limit 1`);

/** One version and the one before it; in this order. */
export const versionWithEarlier = prepared<SitePageRow>(
  'site_page_version_with_earlier',
  `select ${columns} from site_page_version where slug = $1 and number between $2::int - 1 and $2 order by number desc`,
);

/** Newest first. */
export const versionsOf = prepared<SitePageRow>(
  'site_page_versions',
  `select ${columns} from site_page_version where slug = $1 and number < coalesce($2::int, 2147483647) order by number desc limit $3`,
);

export const insertVersion = prepared<never>(
  'site_page_insert',
  `insert into site_page_version (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

export const acceptedVersions = prepared<{ terms: number; privacy: number }>(
  'page_acceptance_of',
  `select coalesce(max(number) filter (where slug = 'terms'), -1) as terms, coalesce(max(number) filter (where slug = 'privacy'), -1) as privacy
   from page_acceptance where account_id = $1`,
);

export const insertAcceptances = prepared<never>(
  'page_acceptance_insert',
  `insert into page_acceptance (account_id, slug, number, accepted_at)
   select $1, p.slug, p.number, $4 from unnest($2::text[], $3::int[]) p(slug, number) on conflict do nothing`,
);
