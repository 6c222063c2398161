import { prepared } from '../database';

export interface BrandRow {
  number: number;
  name_he: string;
  name_en: string;
  accent: string | null;
  accent_dark: string | null;
  logo: Buffer | null;
}

export const newestBrand = prepared<BrandRow>(
  'brand_newest',
  `select number, name_he, name_en, accent, accent_dark, logo from brand_version order by number desc limit 1`,
);

export const insertBrand = prepared<never>(
  'brand_insert',
  `insert into brand_version (number, name_he, name_en, accent, accent_dark, logo, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
