import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, type Failure, prepared, UnitOfWork } from '@kehila/platform';
import { DuplicateSuggestionEnded } from './duplicate.events';

interface Lapsed {
  suggestionId: string;
  questionId: string;
  spaceId: string;
  askerId: string | null;
  suggestedBy: string;
}

const isDue = `ended_at is null and lapses_at <= $1`;

/** Index `duplicate_suggestion_due`. */
const due = prepared<{ id: string }>('community_suggestions_due', `select id from duplicate_suggestion where ${isDue} order by lapses_at limit 1`);

const batch = 50;

/** What somebody is deciding about at this moment is left to them. */
const lapse = prepared<Lapsed>(
  'community_suggestions_lapse',
  `with due as (
     select id from duplicate_suggestion where ${isDue} order by lapses_at limit ${batch} for update skip locked
   ), lapsed as (
     update duplicate_suggestion d set ended_at = $1, outcome = 'lapsed' from due where d.id = due.id returning d.id, d.question_id, d.suggested_by
   )
   select l.id as "suggestionId", l.question_id as "questionId", q.space_id as "spaceId", q.author_id as "askerId", l.suggested_by as "suggestedBy"
   from lapsed l join question q on q.id = l.question_id order by l.id`,
);

/** A job for the worker: suggestions that nobody decided about in time wait no longer. */
@Injectable()
export class LapseDueSuggestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** How many lapsed. */
  async run(): Promise<number> {
    if (!(await this.database.row(due, [this.clock.now()]))) return 0;
    let count = 0;
    await this.work.run({ act: 'lapseDuplicateSuggestions', actor: Actor.anonymous('he') }, async (tx): Promise<'done' | Failure> => {
      const lapsed = await tx.rows(lapse, [tx.now]);
      for (const one of lapsed) await tx.record(new DuplicateSuggestionEnded({ ...one, outcome: 'lapsed', endedBy: null, at: tx.now }));
      count = lapsed.length;
      return 'done';
    });
    return count;
  }
}
