import { prepared } from '../../database';
import type { SettingValue } from './define-setting';

export interface StoredSetting {
  readonly key: string;
  /** Null: back at its default. */
  readonly value: SettingValue | null;
  readonly version: number;
  readonly changed_by: string | null;
  readonly changed_at: Date;
}

/** Few rows: one a setting that was ever changed. */
export const storedSettings = prepared<StoredSetting>('setting_all', `select key, value, version, changed_by, changed_at from setting`);

export const storedSetting = prepared<StoredSetting>('setting_one', `select key, value, version, changed_by, changed_at from setting where key = $1`);

/** The setting and its history in one statement; `$2` null: the default. */
export const storeSetting = prepared<never>(
  'setting_store',
  `with kept as (
     insert into setting (key, value, version, changed_by, changed_at) values ($1, $2::jsonb, $3, $5, $6)
     on conflict (key) do update set value = $2::jsonb, version = $3, changed_by = $5, changed_at = $6
   )
   insert into setting_change (key, version, before, after, changed_by, changed_at) values ($1, $3, $4::jsonb, $2::jsonb, $5, $6)`,
);

export interface StoredChange {
  readonly version: number;
  readonly before: SettingValue | null;
  readonly after: SettingValue | null;
  readonly changed_by: string | null;
  readonly changed_at: Date;
}

/** Newest first. Index `setting_change_once`. */
export const changesOf = prepared<StoredChange>(
  'setting_changes',
  `select version, before, after, changed_by, changed_at from setting_change where key = $1 order by version desc limit $2`,
);

export const changeNumbered = prepared<StoredChange>(
  'setting_change_numbered',
  `select version, before, after, changed_by, changed_at from setting_change where key = $1 and version = $2`,
);
