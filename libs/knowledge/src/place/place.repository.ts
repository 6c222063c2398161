import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { FieldValues } from '@kehila/spaces';
import { editable } from '../revision/revision.states';
import type { ArticleKindName } from './article-kinds';

const save = prepared<never>('article_place', `update article set kind = $2, section = $3, field_values = $4::jsonb, version = version + 1 where id = $1`);

const loadFields = prepared<{ field_values: FieldValues }>('article_load_fields', `select field_values from article where id = $1`);

const isWritten = prepared<{ found: boolean }>(
  'article_is_written_by',
  `select exists (select 1 from revision where article_id = $1 and author_id = $2 and state = any($3)) as found`,
);

const leaveSections = prepared<never>(
  'article_leave_sections',
  `update article set section = '', version = version + 1 where space_id = $1 and section = any($2::text[])`,
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

  async fieldsOf(tx: Transaction, articleId: string): Promise<FieldValues> {
    return (await tx.row(loadFields, [articleId]))?.field_values ?? {};
  }

  /** Whether somebody is writing a text of it now. */
  async isWrittenBy(tx: Transaction, articleId: string, accountId: string): Promise<boolean> {
    return (await tx.row(isWritten, [articleId, accountId, editable]))?.found ?? false;
  }

  /** Sections that are gone. */
  async leave(tx: Transaction, spaceId: string, sections: readonly string[]): Promise<void> {
    await tx.rows(leaveSections, [spaceId, sections]);
  }
}
