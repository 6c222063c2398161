import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { Database, type Locale, prepared, requestContext, sql, type Transaction } from '@kehila/platform';
import { inLanguage, type StandardPoint } from '@kehila/spaces';
import type { LockedRevision } from '../revision/locked-revision';
import type { RevisionApproval } from './graphql/review.types';

interface ApprovalRow {
  revision_id: string;
  by: StoredAuthor;
  at: Date;
  reason: string | null;
  open_points: StandardPoint[];
}

/** Said again by the same person, it replaces what they said: the space may ask for fewer reviewers by then. */
const insertApproval = prepared<never>(
  'approval_insert',
  `insert into revision_approval (revision_id, version, account_id, reason, open_points, at) values ($1, $2, $3, $4, $5, $6)
   on conflict (revision_id, account_id) where voided_at is null do update set reason = excluded.reason, open_points = excluded.open_points, at = excluded.at`,
);

/** Oldest first. Index `revision_approval_once`. */
const standingApprovals = prepared<ApprovalRow>(
  'approval_standing',
  sql`select p.revision_id, ${authorJson('a')} as by, p.at, p.reason, p.open_points
   from revision_approval p join account a on a.id = p.account_id where p.revision_id = any($1::bigint[]) and p.voided_at is null order by p.at, p.id`,
);

/** What reviewers of a text said for it, of the version that stands. */
@Injectable()
export class Approvals {
  // Gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly standing = new DataLoader<string, RevisionApproval[]>((ids) => this.load(ids), { cache: false });

  constructor(private readonly database: Database) {}

  of(revisionId: string): Promise<RevisionApproval[]> {
    return this.standing.load(revisionId);
  }

  async add(tx: Transaction, { id, version }: LockedRevision, reason: string | null, open: readonly StandardPoint[]): Promise<void> {
    await tx.rows(insertApproval, [id, version, tx.actor.accountId, reason, JSON.stringify(open), tx.now]);
  }

  private async load(ids: readonly string[]): Promise<RevisionApproval[][]> {
    const rows = await this.database.rows(standingApprovals, [[...new Set(ids)]]);
    const byRevision = Map.groupBy(rows, (row) => row.revision_id);
    return ids.map((id) => (byRevision.get(id) ?? []).map(approvalOf));
  }
}

function approvalOf({ by, at, reason, open_points: open }: ApprovalRow): RevisionApproval {
  const language: Locale = requestContext.language();
  return { by: authorOf(by)!, at, reason, openPoints: open.map(({ key, words }) => inLanguage(words, language) ?? key) };
}
