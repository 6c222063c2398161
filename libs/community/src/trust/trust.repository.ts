import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import type { TrustFacts } from './trust.policy';
import type { AnswerTrust, TrustEndingName, TrustKindName, TrustLapseName } from './trust.terms';

/** The mark that stands on an answer. */
interface StandingMark {
  readonly kind: TrustKindName;
  readonly byStaff: boolean;
  readonly lapsed: boolean;
}

/** An answer with its mark, read under the lock of its thread. */
export interface AnswerToMark extends TrustFacts {
  readonly id: string;
  readonly authorIsStaff: boolean;
  readonly authorHidden: boolean;
  readonly mark: StandingMark | null;
}

export interface Mark {
  readonly kind: TrustKindName;
  readonly note: string | null;
  readonly version: string | null;
  readonly until: Date | null;
  readonly byStaff: boolean;
}

interface AnswerRow {
  author_id: string | null;
  author_is_staff: boolean;
  author_hidden: boolean;
  mark: StandingMark | null;
}

const answerToMark = prepared<AnswerRow>(
  'community_answer_to_mark',
  `select a.author_id, a.alias is not null as author_hidden, coalesce(${authorRoleSql('a.author_id', 'q.space_id')} = 'STAFF', false) as author_is_staff,
     (select json_build_object('kind', t.kind, 'byStaff', t.by_staff, 'lapsed', t.lapsed_at is not null) from trust_mark t where t.answer_id = a.id and t.ended_at is null) as mark
   from answer a join question q on q.id = a.question_id where a.id = $1 and a.question_id = $2 and a.publication = 'visible'`,
);

const end = prepared<never>(
  'community_trust_end',
  `update trust_mark set ended_at = $2, ended_by = $3, ended_as = $4 where answer_id = $1 and ended_at is null`,
);

const insert = prepared<never>(
  'community_trust_insert',
  `insert into trust_mark (answer_id, kind, note, version, until_at, marked_by, by_staff, marked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** For time only when it is over: who marked it anew was quicker. */
const lapse = prepared<{ id: string }>(
  'community_trust_lapse',
  `update trust_mark set lapsed_at = $2, lapsed_because = $3 where answer_id = $1 and ended_at is null and lapsed_at is null and kind = 'verified'
     and ($3 <> 'time' or until_at <= $2) returning id`,
);

/** The answer and its question show it, and so does the search. */
const show = prepared<never>(
  'community_trust_show',
  `with shown as (
     update answer set trust = $3, version = version + 1 where id = $1
   )
   update question set version = version + 1, trust_lapsed_at = (
     select min(t.lapsed_at) from answer x join trust_mark t on t.answer_id = x.id and t.ended_at is null where x.question_id = $2 and x.trust is not null
   ) where id = $2`,
);

@Injectable()
export class TrustRepository {
  /** Undefined when it is not a visible answer of the thread. */
  async answer(tx: Transaction, thread: Pick<Thread, 'id'>, answerId: string): Promise<AnswerToMark | undefined> {
    const row = await tx.row(answerToMark, [answerId, thread.id]);
    return row && { id: answerId, authorId: row.author_id, authorIsStaff: row.author_is_staff, authorHidden: row.author_hidden, mark: row.mark };
  }

  /** Instead of the one that stood. */
  async mark(tx: Transaction, questionId: string, answerId: string, { kind, note, version, until, byStaff }: Mark): Promise<void> {
    await this.end(tx, answerId, 'replaced');
    await tx.rows(insert, [answerId, kind, note, version, until, actingAccount(tx.actor), byStaff, tx.now]);
    await this.show(tx, questionId, answerId, kind);
  }

  async clear(tx: Transaction, questionId: string, answerId: string, as: TrustEndingName): Promise<void> {
    await this.end(tx, answerId, as);
    await this.show(tx, questionId, answerId, null);
  }

  /** False: nothing is verified there, or it is not over. */
  async lapse(tx: Transaction, questionId: string, answerId: string, because: TrustLapseName): Promise<boolean> {
    if (!(await tx.row(lapse, [answerId, tx.now, because]))) return false;
    await this.show(tx, questionId, answerId, 'lapsed');
    return true;
  }

  private async end(tx: Transaction, answerId: string, as: TrustEndingName | 'replaced'): Promise<void> {
    await tx.rows(end, [answerId, tx.now, actingAccount(tx.actor), as]);
  }

  private async show(tx: Transaction, questionId: string, answerId: string, trust: AnswerTrust | null): Promise<void> {
    await tx.rows(show, [answerId, questionId, trust]);
  }
}
