import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { FieldValues } from '@kehila/spaces';
import { inAuthorsHands } from '../revision/revision.states';
import type { ArticleKindName } from './article-kinds';

const save = prepared<never>(
  'article_place',
  `update article set kind = $2, section = $3, field_values = $4::jsonb, place_version = place_version + 1, version = version + 1 where id = $1`,
);

const loadPlace = prepared<{ field_values: FieldValues; place_version: number }>(
  'article_load_place',
  `select field_values, place_version from article where id = $1`,
);

const loadSpace = prepared<{ space_id: string }>('article_load_space', `select space_id from article where id = $1`);

const isWritten = prepared<{ found: boolean }>(
  'article_is_written_by',
  `select exists (select 1 from revision where article_id = $1 and author_id = $2 and state = any($3)) as found`,
);

const leaveSections = prepared<never>(
  'article_leave_sections',
  `update article set section = '', place_version = place_version + 1, version = version + 1 where space_id = $1 and section = any($2::text[])`,
);

/** Where an article stands and what it is about; beside its text. */
export interface ArticlePlace {
  readonly kind: ArticleKindName;
  /** Empty: in none. */
  readonly section: string;
  readonly fields: FieldValues;
}

/** Of articles whose lock the act holds. */
@Injectable()
export class PlaceRepository {
  async save(tx: Transaction, articleId: string, { kind, section, fields }: ArticlePlace): Promise<void> {
    await tx.rows(save, [articleId, kind, section, JSON.stringify(fields)]);
  }

  /** It never changes: may be read without the lock. */
  async spaceOf(tx: Transaction, articleId: string): Promise<string | undefined> {
    return (await tx.row(loadSpace, [articleId]))?.space_id;
  }

  async stood(tx: Transaction, articleId: string): Promise<{ readonly fields: FieldValues; readonly version: number }> {
    const row = await tx.row(loadPlace, [articleId]);
    return { fields: row?.field_values ?? {}, version: row?.place_version ?? 0 };
  }

  /** Whether somebody is writing a text of it now, and nobody is to decide about it. */
  async isWrittenBy(tx: Transaction, articleId: string, accountId: string): Promise<boolean> {
    return (await tx.row(isWritten, [articleId, accountId, inAuthorsHands]))?.found ?? false;
  }

  /** Sections that are gone. */
  async leave(tx: Transaction, spaceId: string, sections: readonly string[]): Promise<void> {
    await tx.rows(leaveSections, [spaceId, sections]);
  }
}
