import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { FieldValues } from '@kehila/spaces';
import { inAuthorsHands } from '../revision/revision.states';
import type { ArticleKindName } from './article-kinds';

const save = prepared<never>(
  'article_place',
  `update article set kind = $2, section = $3, field_values = $4::jsonb, place_version = place_version + 1, version = version + 1 where id = $1`,
);

interface PlaceRow {
  field_values: FieldValues;
  place_version: number;
  is_written: boolean;
}

const loadPlace = prepared<PlaceRow>(
  'article_load_place',
  `select field_values, place_version, exists (select 1 from revision r where r.article_id = a.id and r.author_id = $2 and r.state = any($3)) as is_written
   from article a where id = $1`,
);

const loadSpace = prepared<{ space_id: string }>('article_load_space', `select space_id from article where id = $1`);

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

export interface StoodPlace {
  readonly fields: FieldValues;
  readonly version: number;
  readonly isWritten: boolean;
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

  /** `isWritten`: the account is writing a text of it now, and nobody is to decide about it. */
  async stood(tx: Transaction, articleId: string, accountId: string): Promise<StoodPlace> {
    const { field_values: fields, place_version: version, is_written: isWritten } = (await tx.row(loadPlace, [articleId, accountId, inAuthorsHands]))!;
    return { fields, version, isWritten };
  }

  /** Sections that are gone. */
  async leave(tx: Transaction, spaceId: string, sections: readonly string[]): Promise<void> {
    await tx.rows(leaveSections, [spaceId, sections]);
  }
}
