import { Injectable } from '@nestjs/common';
import { Abilities, authorRoleSql } from '@kehila/accounts';
import { type Actor, Clock, Database, prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { AnsweredBy, PeerAnswers } from './graphql/peer-answers.types';

const weeks = 12;
const weekMs = 7 * 86_400_000;

interface CountRow extends Omit<AnsweredBy, 'since'> {
  /** Null: all of them. */
  weeksAgo: number | null;
  medianMinutes: number | null;
}

const isStaff = (answer: string): string => `coalesce(${authorRoleSql(`${answer}.author_id`, 'q.space_id')} = 'STAFF', false)`;

/** $1 spaces, $2 since when, $3 now. What the asker answers helps nobody else, and who is staff today counts as staff. Indexes `question_newest_of_space`, `answer_by_question_newest`. */
export const answeredBy = prepared<CountRow>(
  'peer_answers',
  `select floor(extract(epoch from $3::timestamptz - q.asked_at) / 604800)::int as "weeksAgo", count(*)::int as questions,
     count(*) filter (where not first.staff)::int as "customersFirst", count(*) filter (where first.staff)::int as "staffFirst",
     count(*) filter (where q.state = 'solved')::int as solved, count(*) filter (where q.state = 'solved' and not accepted.staff)::int as "solvedByCustomers",
     round(percentile_cont(0.5) within group (order by greatest(0, extract(epoch from first.answered_at - q.asked_at) / 60)) filter (where not first.staff))::int as "medianMinutes"
   from question q
   left join lateral (
     select a.answered_at, ${isStaff('a')} as staff from answer a
     where a.question_id = q.id and a.publication = 'visible' and a.author_id is distinct from q.author_id order by a.answered_at, a.id limit 1
   ) first on true
   left join lateral (
     select bool_or(${isStaff('a')}) as staff from answer a where a.question_id = q.id and a.publication = 'visible' and a.accepted_at is not null
   ) accepted on q.state = 'solved'
   where q.space_id = any($1::bigint[]) and q.asked_at > $2 and q.asked_at <= $3 and q.publication = 'visible' and q.closed_at is null
   group by grouping sets ((1), ())`,
);

/** How far customers help each other, for who sees what people search for: managers everywhere, staff in their spaces. */
@Injectable()
export class PeerAnswersReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Null: not for who asks, or no space of theirs. */
  async of(actor: Actor, slug: string | null | undefined): Promise<PeerAnswers | null> {
    if (await this.abilities.refusal(actor, 'SEE_SEARCH_INSIGHTS', { spaceId: null })) return null;
    const counted = await this.spaces.lookedAfterBy(actor, slug);
    if (!counted) return null;
    const now = this.clock.now();
    const begin = (ago: number): Date => new Date(now.getTime() - ago * weekMs);
    const rows = await this.database.rows(answeredBy, [counted, begin(weeks), now]);
    const all = rows.find(({ weeksAgo }) => weeksAgo === null);
    const ofWeek = (ago: number): AnsweredBy =>
      countedSince(
        begin(ago + 1),
        rows.find(({ weeksAgo }) => weeksAgo === ago),
      );
    return {
      all: countedSince(begin(weeks), all),
      medianMinutes: all?.medianMinutes ?? null,
      weeks: Array.from({ length: weeks }, (_, place) => ofWeek(weeks - 1 - place)),
    };
  }
}

function countedSince(since: Date, row: CountRow | undefined): AnsweredBy {
  const { questions = 0, customersFirst = 0, staffFirst = 0, solved = 0, solvedByCustomers = 0 } = row ?? {};
  return { since, questions, customersFirst, staffFirst, solved, solvedByCustomers };
}
