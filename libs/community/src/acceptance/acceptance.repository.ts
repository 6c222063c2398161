import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import { stateSql } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';
import type { AcceptanceWithdrawn, AnswerAccepted, SolutionPlaced } from './acceptance.events';

/** An answer as accepting it and taking that back sees it. */
export interface AnswerToAccept {
  readonly id: string;
  readonly authorId: string | null;
  readonly accepted: boolean;
  readonly authorIsStaff: boolean;
  readonly askerIsStaff: boolean;
  readonly authorHidden: boolean;
  /** The question in which it was accepted, whose asker has the credit: not the one where it stands when that was merged. */
  readonly acceptedIn: string;
  /** Other solutions that were accepted there and that its asker did not write, wherever they stand by now. */
  readonly othersByOthers: number;
}

interface AnswerRow {
  author_id: string | null;
  accepted: boolean;
  author_is_staff: boolean;
  asker_is_staff: boolean;
  author_hidden: boolean;
  accepted_in: string;
  others_by_others: number;
}

/** Read after the question is locked. Index `acceptance_accepted_in`. */
const answerToAccept = prepared<AnswerRow>(
  'community_answer_to_accept',
  `select a.author_id, a.accepted_at is not null as accepted, a.alias is not null as author_hidden,
     coalesce(${authorRoleSql('a.author_id', 'q.space_id')} = 'STAFF', false) as author_is_staff,
     coalesce(${authorRoleSql('q.author_id', 'q.space_id')} = 'STAFF', false) as asker_is_staff,
     o.id as accepted_in,
     (select count(*)::int from acceptance t join answer x on x.id = t.answer_id
       where (t.question_id = o.id and t.accepted_in is null or t.accepted_in = o.id) and t.withdrawn_at is null and x.id <> a.id and x.author_id is distinct from o.author_id) as others_by_others
   from answer a join question q on q.id = a.question_id
     left join acceptance s on s.answer_id = a.id and s.withdrawn_at is null join question o on o.id = coalesce(s.accepted_in, q.id)
   where a.id = $1 and a.question_id = $2 and a.publication = 'visible'`,
);

const lockElsewhere = prepared<never>('community_acceptance_lock_elsewhere', `select from question where id = $1 for no key update`);

const accept = prepared<never>(
  'community_acceptance_insert',
  `with accepted as (
     insert into acceptance (answer_id, question_id, accepted_by, by_staff, accepted_at) values ($1, $2, $3, $4, $5)
   ), marked as (
     update answer set accepted_at = $5, accepted_by_staff = $4, no_longer_true_at = null, version = version + 1 where id = $1
   )
   update question set accepted_count = accepted_count + 1, state = 'solved', last_activity_at = $5, version = version + 1, thread_version = thread_version + 1 where id = $2`,
);

const withdraw = prepared<never>(
  'community_acceptance_withdraw',
  `with withdrawn as (
     update acceptance set withdrawn_at = $4, withdrawn_by = $3, no_longer_true = $5 where answer_id = $1 and withdrawn_at is null
   ), unmarked as (
     update answer set accepted_at = null, accepted_by_staff = false, shown_first = false, no_longer_true_at = case when $5 then $4::timestamptz end, version = version + 1 where id = $1
   )
   update question set accepted_count = accepted_count - 1, state = ${stateSql('accepted_count - 1', 'answer_count')}, last_activity_at = $4,
     version = version + 1, thread_version = thread_version + 1 where id = $2`,
);

/** The one that stood first goes before another takes its place: an index lets one be first. */
const takePlace = prepared<never>(
  'community_solution_unplace',
  `update answer set shown_first = false where question_id = $1 and shown_first and ($3 or id = $2)`,
);

const place = prepared<never>('community_solution_place', `update answer set shown_first = true where id = $1`);

@Injectable()
export class AcceptanceRepository {
  /** Undefined when it is not a visible answer of the thread. */
  async answer(tx: Transaction, thread: Thread, answerId: string): Promise<AnswerToAccept | undefined> {
    const row = await tx.row(answerToAccept, [answerId, thread.id]);
    return (
      row && {
        id: answerId,
        authorId: row.author_id,
        accepted: row.accepted,
        authorIsStaff: row.author_is_staff,
        askerIsStaff: row.asker_is_staff,
        authorHidden: row.author_hidden,
        acceptedIn: row.accepted_in,
        othersByOthers: row.others_by_others,
      }
    );
  }

  /** The same for who takes it back: what else was accepted in another thread is counted when nobody accepts there or takes back at the same time. */
  async acceptedAnswer(tx: Transaction, thread: Thread, answerId: string): Promise<AnswerToAccept | undefined> {
    const answer = await this.answer(tx, thread, answerId);
    if (!answer || answer.acceptedIn === thread.id) return answer;
    await tx.rows(lockElsewhere, [answer.acceptedIn]);
    return this.answer(tx, thread, answerId);
  }

  async insert(tx: Transaction, accepted: AnswerAccepted): Promise<void> {
    await tx.rows(accept, [accepted.answerId, accepted.questionId, accepted.acceptedBy, accepted.byStaff, accepted.at]);
  }

  async withdraw(tx: Transaction, withdrawn: AcceptanceWithdrawn): Promise<void> {
    await tx.rows(withdraw, [withdrawn.answerId, withdrawn.questionId, withdrawn.withdrawnBy, withdrawn.at, withdrawn.noLongerTrue]);
  }

  async place(tx: Transaction, { answerId, questionId, first }: SolutionPlaced): Promise<void> {
    await tx.rows(takePlace, [questionId, answerId, first]);
    if (first) await tx.rows(place, [answerId]);
  }
}
