import { Injectable } from '@nestjs/common';
import { authorJoin, authorRoleSql } from '@kehila/accounts';
import { type Actor, Database, prepared, type StoredText, textBody, type TextBody } from '@kehila/platform';
import { aliasOfAsker } from '../alias/alias.sql';
import { type Byline, bylineColumns, bylineOf, type BylineRow } from '../thread/byline';
import type { Publication } from '../thread/terms';

/** A text as it is shown to who judges it. */
export interface JudgedTextShown extends Byline {
  readonly id: string;
  readonly kind: 'question' | 'answer' | 'comment';
  readonly questionId: string;
  readonly spaceId: string;
  /** Of its question. */
  readonly title: string;
  /** Path after `/{lang}`, with the place on the page. */
  readonly path: string;
  readonly body: TextBody;
  readonly publication: Publication;
  readonly writtenAt: Date;
  /** Whether the reader wrote it, also beneath a hidden name. */
  readonly isOwn: boolean;
}

interface TextRow extends BylineRow, StoredText {
  id: string;
  kind: 'question' | 'answer' | 'comment';
  on_content_id: string;
  question_id: string;
  space_id: string;
  title: string;
  slug: string;
  publication: Publication;
  written_at: Date;
}

const text = (kind: TextRow['kind'], from: string, content: string, on: string, at: string, alias: string): string => `
  select ${content}.id, '${kind}' as kind, ${on} as on_content_id, q.id as question_id, q.space_id, q.title, q.slug, ${content}.language, ${content}.body_markdown, ${content}.body_html, ${content}.body_text,
    ${content}.publication, ${content}.${at} as written_at, ${bylineColumns(content, 'w', 'q.space_id', alias)}
  from ${from} ${authorJoin('w', `${content}.author_id`)} where ${content}.id = any($1::bigint[])`;

const texts = prepared<TextRow>(
  'community_judged_texts',
  `${text('question', 'question q', 'q', 'q.id', 'asked_at', aliasOfAsker('q'))}
   union all ${text('answer', 'answer a join question q on q.id = a.question_id', 'a', 'a.id', 'answered_at', 'a.alias')}
   union all ${text('comment', 'comment c join question q on q.id = c.question_id', 'c', 'c.content_id', 'commented_at', 'c.alias')}`,
);

/** Who stands behind a text, also beneath a hidden name. */
export interface TextWriter {
  readonly accountId: string;
  /** In the space where it stands. */
  readonly isStaff: boolean;
}

const writer = (from: string, content: string): string =>
  `select ${content}.author_id as "accountId", coalesce(${authorRoleSql(`${content}.author_id`, 'q.space_id')} = 'STAFF', false) as "isStaff"
   from ${from} where ${content}.id = $1 and ${content}.author_id is not null`;

const writerOf = prepared<TextWriter>(
  'community_text_writer',
  `${writer('question q', 'q')}
   union all ${writer('answer a join question q on q.id = a.question_id', 'a')}
   union all ${writer('comment c join question q on q.id = c.question_id', 'c')}`,
);

/** Texts by their ids, whoever sees them otherwise: for readers of whom the caller knows that they judge in the space of each. Hidden names stay hidden. */
@Injectable()
export class JudgedTexts {
  constructor(private readonly database: Database) {}

  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, JudgedTextShown>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows(texts, [ids]);
    return new Map(rows.map((row) => [row.id, shown(actor, row)]));
  }

  /** For what no person reads. Undefined: nobody wrote it, or nobody who is here any more. */
  writerOf(id: string): Promise<TextWriter | undefined> {
    return this.database.row(writerOf, [id]);
  }
}

function shown(actor: Actor, row: TextRow): JudgedTextShown {
  return {
    ...bylineOf(actor, row),
    id: row.id,
    kind: row.kind,
    questionId: row.question_id,
    spaceId: row.space_id,
    title: row.title,
    path: `/q/${row.question_id}${row.slug === '' ? '' : `/${row.slug}`}${placeOf(row)}`,
    body: textBody(row),
    publication: row.publication,
    writtenAt: row.written_at,
    isOwn: actor.is(row.author_id),
  };
}

/** A comment on an answer stands with the answer. */
function placeOf({ kind, id, on_content_id: on, question_id: question }: TextRow): string {
  if (kind === 'answer') return `?answer=${id}#answer-${id}`;
  if (kind === 'comment') return `${on === question ? '' : `?answer=${on}`}#comment-${id}`;
  return '';
}
