import { Injectable } from '@nestjs/common';
import { ErrorCode, LiveSettings, prepared, StateRefused, type Transaction } from '@kehila/platform';
import { aliasInThread } from '../alias/alias.sql';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import { DuplicateSuggested, DuplicateSuggestionEnded, type SuggestionOutcome } from './duplicate.events';
import { suggestionTime } from './suggestion.setting';

/** A suggestion, locked. */
export interface Suggestion {
  readonly id: string;
  /** The question that is said to be the same. */
  readonly otherId: string;
  readonly suggestedBy: string;
  /** Who suggested it, unless they hide the name in the thread. */
  readonly namedBy: string | null;
  readonly outcome: SuggestionOutcome | null;
  readonly lapsesAt: Date;
}

interface Ended {
  id: string;
  suggested_by: string;
  outcome: SuggestionOutcome;
}

/** Which question is said to be the same as which. */
interface Pair {
  readonly questionId: string;
  readonly otherId: string;
}

const questionsOf = prepared<Pair>(
  'community_suggestion_questions',
  `select question_id as "questionId", other_id as "otherId" from duplicate_suggestion where id = $1`,
);

const find = prepared<Suggestion>(
  'community_suggestion_find',
  `select d.id, d.other_id as "otherId", d.suggested_by as "suggestedBy", d.outcome, d.lapses_at as "lapsesAt",
     case when ${aliasInThread('d.question_id', 'd.suggested_by')} is null then d.suggested_by end as "namedBy"
   from duplicate_suggestion d where d.id = $1 for update of d`,
);

/** One question has one open suggestion. */
const insert = prepared<{ id: string }>(
  'community_suggestion_insert',
  `insert into duplicate_suggestion (question_id, other_id, suggested_by, at, lapses_at) values ($1, $2, $3, $4, $5)
   on conflict (question_id) where ended_at is null do nothing returning id`,
);

/** What was declined by somebody else than who suggested it. */
const declined = prepared<{ id: string }>(
  'community_suggestion_declined',
  `select id from duplicate_suggestion where question_id = $1 and other_id = $2 and outcome = 'declined' and ended_by is distinct from suggested_by limit 1`,
);

const ended = `returning id, suggested_by, outcome`;

const decline = prepared<Ended>(
  'community_suggestion_decline',
  `update duplicate_suggestion set ended_at = $2, ended_by = $3, outcome = 'declined', reason = $4 where id = $1 and ended_at is null ${ended}`,
);

const endLapsed = prepared<Ended>(
  'community_suggestion_end_lapsed',
  `update duplicate_suggestion set ended_at = $2, outcome = 'lapsed' where question_id = $1 and ended_at is null and lapses_at <= $2 ${ended}`,
);

const endWithQuestion = prepared<Ended>(
  'community_suggestion_end_with_question',
  `update duplicate_suggestion set ended_at = $2, ended_by = $3, outcome = case when other_id = $4 then 'confirmed' else 'overtaken' end
   where question_id = $1 and ended_at is null ${ended}`,
);

/** Suggestions that a question was asked before. All but `questionsOf` under the lock of the question. */
@Injectable()
export class DuplicateSuggestions {
  constructor(private readonly settings: LiveSettings) {}

  /** Undefined when there is no such suggestion. */
  questionsOf(tx: Transaction, id: string): Promise<Pair | undefined> {
    return tx.row(questionsOf, [id]);
  }

  find(tx: Transaction, id: string): Promise<Suggestion | undefined> {
    return tx.row(find, [id]);
  }

  /** What was declined is not suggested again; what nobody decided about in time makes room. */
  async suggest(tx: Transaction, thread: Thread, otherId: string): Promise<StateRefused | undefined> {
    if (await tx.row(declined, [thread.id, otherId])) return new StateRefused('declined', ErrorCode.DUPLICATE_DECLINED);
    await this.tell(tx, thread, await tx.row(endLapsed, [thread.id, tx.now]), null);
    const suggestedBy = actingAccount(tx.actor);
    const lapsesAt = new Date(tx.now.getTime() + this.settings.milliseconds(suggestionTime));
    const row = await tx.row(insert, [thread.id, otherId, suggestedBy, tx.now, lapsesAt]);
    if (!row) return new StateRefused('suggested', ErrorCode.DUPLICATE_SUGGESTED);
    const { id: questionId, spaceId, askerId } = thread;
    await tx.record(new DuplicateSuggested({ questionId, spaceId, suggestionId: row.id, askerId, suggestedBy, at: tx.now }));
    return undefined;
  }

  async decline(tx: Transaction, thread: Thread, suggestion: Suggestion, reason: string): Promise<void> {
    const by = actingAccount(tx.actor);
    await this.tell(tx, thread, await tx.row(decline, [suggestion.id, tx.now, by, reason]), by);
  }

  /** The question is closed: as the same as this one, or for another reason. */
  async endWithQuestion(tx: Transaction, thread: Thread, sameAs: string | null): Promise<void> {
    const by = actingAccount(tx.actor);
    await this.tell(tx, thread, await tx.row(endWithQuestion, [thread.id, tx.now, by, sameAs]), by);
  }

  private async tell(tx: Transaction, thread: Thread, row: Ended | undefined, endedBy: string | null): Promise<void> {
    if (!row) return;
    const { id: questionId, spaceId, askerId } = thread;
    const { id: suggestionId, outcome, suggested_by: suggestedBy } = row;
    await tx.record(new DuplicateSuggestionEnded({ questionId, spaceId, suggestionId, outcome, askerId, suggestedBy, endedBy, at: tx.now }));
  }
}
