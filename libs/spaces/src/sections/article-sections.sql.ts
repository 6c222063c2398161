import { prepared } from '@kehila/platform';
import type { Worded } from '../form/worded-list';

/** Who changes the sections waits for who does so too, and nobody for them who only refers to the space. */
export const lockSections = prepared<{ sections_version: number; article_sections: Worded[]; section_keys_gone: string[] }>(
  'space_sections_lock',
  `select sections_version, article_sections, section_keys_gone from space where id = $1 for no key update`,
);

export const changeSections = prepared<never>(
  'space_sections_change',
  `update space set article_sections = $2::jsonb, section_keys_gone = $3, sections_version = sections_version + 1 where id = $1`,
);

/** They stay while an article is put into one of them. */
export const holdSections = prepared<{ article_sections: Worded[] }>('space_sections_hold', `select article_sections from space where id = $1 for share`);
