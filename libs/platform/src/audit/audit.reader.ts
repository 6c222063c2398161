import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, type Page, pageOf, prepared } from '../database';
import type { AuditEntry } from './audit-entry.type';

interface AuditRow {
  id: string;
  at: Date;
  act: string;
  actor_id: string | null;
  subjects: string[];
  request_id: string | null;
}

const auditPage = prepared<AuditRow>(
  'audit_page',
  `select id, at, act, actor_id, subjects, request_id from audit_entry where id < coalesce($1::bigint, 9223372036854775807) order by id desc limit $2`,
);

/** The audit log, newest first. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  async page(first: number, after: string | null | undefined): Promise<Page<AuditEntry>> {
    const rows = await this.database.rows(auditPage, [decodeCursor(after, 1)?.[0] ?? null, first + 1]);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      ({ actor_id, request_id, ...row }): AuditEntry => ({ ...row, actorId: actor_id, requestId: request_id }),
    );
  }
}
