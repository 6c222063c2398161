import { Injectable } from '@nestjs/common';
import { BadInput } from '../graphql/bad-input';
import { Database, decodeCursor, type Page, pageOf, type Prepared, preparedOnDemand } from '../database';
import type { AuditEntry, AuditFilter } from './audit-entry.type';

interface AuditRow {
  id: string;
  at: Date;
  /** The moment as text: a Date would lose its microseconds. */
  moment: string;
  act: string;
  actor_id: string | null;
  subjects: string[];
  request_id: string | null;
}

type Part = keyof AuditFilter;

/** SQL of each part; its value is the parameter. */
const conditions: Readonly<Record<Part, (parameter: string) => string>> = {
  actorId: (parameter) => `actor_id = ${parameter}::bigint`,
  act: (parameter) => `act = ${parameter}`,
  subject: (parameter) => `subjects @> array[${parameter}]::text[]`,
  from: (parameter) => `at >= ${parameter}::timestamptz`,
  to: (parameter) => `at < ${parameter}::timestamptz`,
};
const parts = Object.keys(conditions) as Part[];

const walkEnd = 'infinity';

/** One statement for each choice of parts: each has an index of its own (`audit_entry_by_time`, `_by_actor`, `_by_act`, `_by_subject`). */
function auditPage(chosen: readonly Part[]): Prepared<AuditRow> {
  return preparedOnDemand<AuditRow>(`audit_page_${chosen.join('_')}`, () => {
    const filters = chosen.map((part, index) => ` and ${conditions[part](`$${index + 4}`)}`).join('');
    return `select id, at, at::text as moment, act, actor_id, subjects, request_id from audit_entry
      where (at, id) < ($1::timestamptz, $2::bigint)${filters} order by at desc, id desc limit $3`;
  });
}

/** The audit log, newest first. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  async page(filter: AuditFilter, first: number, after: string | null | undefined): Promise<Page<AuditEntry>> {
    const [moment, id] = placeOf(after);
    return pageOf(await this.rows(filter, moment, id, first + 1), first, (row) => [row.moment, row.id], entryOf);
  }

  /** All of them, read in pieces as they are asked for. */
  async *all(filter: AuditFilter, atOnce: number): AsyncGenerator<AuditEntry> {
    let place: readonly [string, string] = [walkEnd, '0'];
    for (;;) {
      const rows = await this.rows(filter, ...place, atOnce);
      for (const row of rows) yield entryOf(row);
      const last = rows.at(-1);
      if (!last || rows.length < atOnce) return;
      place = [last.moment, last.id];
    }
  }

  private rows(filter: AuditFilter, moment: string, id: string, limit: number): Promise<AuditRow[]> {
    const chosen = parts.filter((part) => filter[part] !== undefined && filter[part] !== null);
    return this.database.rows(auditPage(chosen), [moment, id, limit, ...chosen.map((part) => filter[part])]);
  }
}

function placeOf(after: string | null | undefined): readonly [string, string] {
  const place = decodeCursor(after, 2);
  if (!place) return [walkEnd, '0'];
  const [moment, id] = place;
  const isMoment = typeof moment === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(moment);
  if (!isMoment || typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw new BadInput([{ path: ['after'], code: 'CURSOR_INVALID' }]);
  return [moment, id];
}

function entryOf({ id, at, act, actor_id, subjects, request_id }: AuditRow): AuditEntry {
  return { id, at, act, actorId: actor_id, subjects, requestId: request_id };
}
