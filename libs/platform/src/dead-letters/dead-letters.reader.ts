import { Injectable } from '@nestjs/common';
import { cursorValues, Database, type Page, pageOf, prepared } from '../database';
import type { DeadLetter } from './dead-letter.type';

/** Newest first. Index `outbox_event_dead`. */
const deadLetters = prepared<DeadLetter>(
  'dead_letter_page',
  `select id, type, aggregate as subject, occurred_at as "occurredAt", attempts, last_error as "lastError" from outbox_event
   where state = 'dead' and id < coalesce($1::bigint, 9223372036854775807) order by id desc limit $2`,
);

/** Events that failed for good. */
@Injectable()
export class DeadLettersReader {
  constructor(private readonly database: Database) {}

  async page(first: number, after: string | null | undefined): Promise<Page<DeadLetter>> {
    const rows = await this.database.rows(deadLetters, [cursorValues(after, ['id'])?.[0] ?? null, first + 1]);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => row,
    );
  }
}
