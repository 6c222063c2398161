import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { Database, prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import { isContentId } from '../thread/content-id';
import type { CloseReasonName } from '../thread/terms';
import type { CorrectionFacts } from './correction.policy';
import { type CorrectionKindName, type CorrectionStateName, graceOf } from './correction.states';

/** A correction about which something is decided, read under the lock of its thread. */
export interface StandingCorrection extends CorrectionFacts {
  readonly id: string;
  readonly kind: CorrectionKindName;
  readonly base: string;
  readonly proposed: string;
  readonly authorIsStaff: boolean;
  readonly proposerIsStaff: boolean;
  readonly authorHidden: boolean;
  readonly proposerHidden: boolean;
}

export interface ProposedText {
  readonly kind: CorrectionKindName;
  readonly reason: string;
  readonly base: string;
  readonly proposed: string;
  /** Of who proposes it and hides the name in this thread. */
  readonly alias: number | null;
}

const answerOf = prepared<{ answer_id: string }>('community_correction_answer', `select answer_id from correction where id = $1`);

const insert = prepared<{ id: string }>(
  'community_correction_insert',
  `with marked as (
     update answer set has_corrections = true where id = $1 and not has_corrections
   )
   insert into correction (answer_id, author_id, kind, reason, base_markdown, body_markdown, proposed_at, grace_ends_at, alias)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (answer_id, author_id) where decided_at is null do nothing returning id`,
);

interface StandingRow {
  kind: CorrectionKindName;
  state: CorrectionStateName;
  proposer_id: string;
  answer_author_id: string | null;
  grace_ends_at: Date;
  base_markdown: string;
  body_markdown: string;
  author_is_staff: boolean;
  proposer_is_staff: boolean;
  author_hidden: boolean;
  proposer_hidden: boolean;
  closed_reason: CloseReasonName | null;
  locked: boolean;
}

const standing = prepared<StandingRow>(
  'community_correction_standing',
  `select c.kind, c.state, c.author_id as proposer_id, a.author_id as answer_author_id, c.grace_ends_at, c.base_markdown, c.body_markdown,
     coalesce(${authorRoleSql('a.author_id', 'q.space_id')} = 'STAFF', false) as author_is_staff, a.alias is not null as author_hidden,
     coalesce(${authorRoleSql('c.author_id', 'q.space_id')} = 'STAFF', false) as proposer_is_staff, c.alias is not null as proposer_hidden,
     q.closed_reason, q.locked_at is not null as locked
   from correction c join answer a on a.id = c.answer_id join question q on q.id = a.question_id where c.id = $1`,
);

const appeal = prepared<never>('community_correction_appeal', `update correction set state = 'appealed', appeal_reason = $2, appealed_at = $3 where id = $1`);

const decide = prepared<never>(
  'community_correction_decide',
  `update correction set state = $2, decided_by = $3, decided_at = $4, decision_note = $5, body_markdown = coalesce($6, body_markdown), base_markdown = coalesce($7, base_markdown)
   where id = $1`,
);

const leaveToStaff = prepared<never>('community_correction_stuck', `update correction set stuck_at = $2 where id = $1`);

@Injectable()
export class CorrectionRepository {
  constructor(private readonly database: Database) {}

  /** The answer never changes, so that no lock is needed to find what to lock. */
  async answerOf(correctionId: string): Promise<string | undefined> {
    return isContentId(correctionId) ? (await this.database.row(answerOf, [correctionId]))?.answer_id : undefined;
  }

  /** Undefined when one of the same person waits already. */
  async insert(tx: Transaction, answerId: string, { kind, reason, base, proposed, alias }: ProposedText): Promise<string | undefined> {
    const graceEndsAt = new Date(tx.now.getTime() + graceOf(kind));
    return (await tx.row(insert, [answerId, actingAccount(tx.actor), kind, reason, base, proposed, tx.now, graceEndsAt, alias]))?.id;
  }

  async standing(tx: Transaction, id: string): Promise<StandingCorrection | undefined> {
    const row = await tx.row(standing, [id]);
    return (
      row && {
        id,
        kind: row.kind,
        state: row.state,
        proposerId: row.proposer_id,
        answerAuthorId: row.answer_author_id,
        graceEndsAt: row.grace_ends_at,
        closedReason: row.closed_reason,
        locked: row.locked,
        base: row.base_markdown,
        proposed: row.body_markdown,
        authorIsStaff: row.author_is_staff,
        proposerIsStaff: row.proposer_is_staff,
        authorHidden: row.author_hidden,
        proposerHidden: row.proposer_hidden,
      }
    );
  }

  async appeal(tx: Transaction, id: string, reason: string): Promise<void> {
    await tx.rows(appeal, [id, reason, tx.now]);
  }

  /** `carriedOut`: what the answer read before and after, for the note that everybody may open. */
  async decide(tx: Transaction, id: string, state: CorrectionStateName, note: string | null, carriedOut?: { before: string; after: string }): Promise<void> {
    await tx.rows(decide, [id, state, tx.actor.accountId, tx.now, note, carriedOut?.after ?? null, carriedOut?.before ?? null]);
  }

  async leaveToStaff(tx: Transaction, id: string): Promise<void> {
    await tx.rows(leaveToStaff, [id, tx.now]);
  }
}
