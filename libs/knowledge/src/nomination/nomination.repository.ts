import { Injectable } from '@nestjs/common';
import type { ThreadSource } from '@kehila/community';
import { isFailure, prepared, type StateRefused, type Transaction } from '@kehila/platform';
import { stateAfter } from '../state-machine';
import { type NominationAct, type NominationState, nominationTransitions } from './nomination.states';

/**
 * Nothing comes back when the thread is nominated already: the unique index decides between those who suggest it at once. Nor when the staff are making a
 * comment of the answer: who is first holds its row.
 */
const insertNomination = prepared<{ id: string }>(
  'nomination_insert',
  `with source as (
     select id from answer where id = $2 and publication = 'visible' for share
   )
   insert into nomination (question_id, answer_id, space_id, nominated_by, reason, nominated_at)
   select $1, $2, $3, $4, $5, $6 where $2::bigint is null or exists (select from source)
   on conflict (question_id) where state in ('open', 'taken_up', 'merged_into_article') do nothing returning id`,
);

const lockState = prepared<{ state: NominationState }>('nomination_lock_state', `select state from nomination where id = $1 for update`);

const setState = prepared<never>('nomination_set_state', `update nomination set state = $2, decided_at = $3, decided_by = $4 where id = $1`);

@Injectable()
export class NominationRepository {
  /** Undefined when the thread is nominated already. */
  async insert(tx: Transaction, thread: ThreadSource, reason: string | null): Promise<string | undefined> {
    const row = await tx.row(insertNomination, [thread.questionId, thread.answer?.id ?? null, thread.spaceId, tx.actor.accountId, reason, tx.now]);
    return row?.id;
  }

  /** Locks it and moves it on; says so when its state does not allow it. */
  async move(tx: Transaction, nominationId: string, act: NominationAct): Promise<StateRefused | undefined> {
    const row = await tx.row(lockState, [nominationId]);
    if (!row) throw new Error(`nomination ${nominationId} is gone`);
    const after = stateAfter(nominationTransitions, act, row.state);
    if (isFailure(after)) return after;
    await tx.rows(setState, [nominationId, after, tx.now, tx.actor.accountId]);
    return undefined;
  }
}
