import { Injectable } from '@nestjs/common';
import { Actors } from '@kehila/accounts';
import { Database, type Locale } from '@kehila/platform';
import type { NoticeKind } from '../notice/notice-kinds';
import { NoticePages, type Place } from '../notice/notice-pages';
import { NoticeSight } from '../notice/notice-sight';
import { type MailedRow, stillToTell } from './notice-mail.sql';

/** One sentence of a mail: news of one kind about one thing. */
export interface MailLine extends Place {
  readonly kind: NoticeKind;
  readonly count: number;
  /** What it was made of, oldest first. */
  readonly ids: readonly string[];
  /** Of the oldest. */
  readonly cause: string;
}

/** What is still worth telling somebody of what waits for them. */
@Injectable()
export class MailLines {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly sight: NoticeSight,
    private readonly pages: NoticePages,
  ) {}

  async of(accountId: string, ids: readonly string[], language: Locale): Promise<MailLine[]> {
    const actor = ids.length === 0 ? undefined : await this.actors.ofAccount(accountId);
    if (!actor) return [];
    const rows = await this.database.rows(stillToTell, [...(await this.sight.of(actor)), ids]);
    const place = await this.pages.placesOf(actor, rows, language);
    const groups = Map.groupBy(rows, ({ kind, subject_id: subject }) => `${kind}:${subject}`);
    return [...groups.values()].flatMap((group) => lineOf(group, place(group.at(-1)!, group.length)));
  }
}

function lineOf(rows: readonly MailedRow[], place: Place | undefined): MailLine[] {
  const { kind, cause } = rows[0]!;
  const count = kind === 'votes' ? Math.max(...rows.map(({ amount }) => amount)) : rows.length;
  return place ? [{ ...place, kind, count, cause, ids: rows.map(({ id }) => id) }] : [];
}
