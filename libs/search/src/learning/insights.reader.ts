import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { type Actor, BadInput, Clock, cursorValues, Database, emptyPage, type Page, pageOf } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { WordMatcher } from '../analyser';
import { Hits } from '../hits/hits';
import type { SearchTopicsArgs } from './graphql/insights.inputs';
import type { SearchInsights, SearchTopic, SearchTopicDetails } from './graphql/insights.types';
import { aroundClosing, daysOfTopic, insightNumbers, questionsOfTopic, topicById, type TopicRow, topicsPage, wordingsOfTopic } from './insights.sql';

/** The searches that somebody may count: of their spaces, and of none. */
type Sight = readonly [spaces: readonly string[], general: boolean, now: Date, days: number];
/** Whose topics are shown whatever was searched for where, and whether everybody's are. */
type Beyond = readonly [ownerId: string | null, all: boolean];

/** What people search for, for managers and the staff. */
@Injectable()
export class InsightsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly abilities: Abilities,
    private readonly spaces: Spaces,
    private readonly accounts: Accounts,
    private readonly hits: Hits,
  ) {}

  /** Null: not for who asks, or no space of theirs. */
  async numbers(actor: Actor, space: string | null | undefined, days: number): Promise<SearchInsights | null> {
    const sight = await this.sightOf(actor, space, days);
    if (!sight) return null;
    const { numbers, earlier, titles, days: byDay, places } = (await this.database.row(insightNumbers, [...sight]))!;
    const failed = numbers.asked + numbers.nothing + numbers.left;
    return { ...numbers, failed, dayCount: days, before: earlier, days: byDay, places, asking: titles };
  }

  async topics(actor: Actor, { space, days, outcome, place, day, state, first, after }: SearchTopicsArgs): Promise<Page<SearchTopic>> {
    const sight = await this.sightOf(actor, space, days);
    if (!sight) return emptyPage;
    const values = [
      ...sight,
      ...beyond(actor, space),
      outcome,
      place ?? null,
      dayOf(day),
      state ?? null,
      ...(cursorValues(after, ['integer', 'id']) ?? [null, null]),
      first + 1,
    ];
    const rows = await this.database.rows(topicsPage, values);
    const shown = await this.shown(rows);
    return pageOf(
      rows.map((row, at) => ({ row, topic: shown[at]! })),
      first,
      ({ row }) => [row.counted, row.id],
      ({ topic }) => topic,
    );
  }

  /** Null: there is none for who asks. */
  async topic(actor: Actor, id: string, days = 28): Promise<SearchTopicDetails | null> {
    const sight = await this.sightOf(actor, null, days);
    const row = sight && (await this.database.row(topicById, [...sight, ...beyond(actor), 'failed', null, null, id]));
    if (!sight || !row) return null;
    const [[topic], wordings, byDay, questions, around] = await Promise.all([
      this.shown([row]),
      this.database.rows(wordingsOfTopic, [...sight, id]),
      this.database.rows(daysOfTopic, [...sight, id]),
      this.database.rows(questionsOfTopic, [...sight, id]),
      row.closed_at === null ? undefined : this.database.row(aroundClosing, [...sight.slice(0, 3), id, row.closed_at]),
    ]);
    return {
      topic: topic!,
      wordings,
      days: byDay,
      questions: await this.hits.show(
        actor,
        questions.map((question) => ({ id: question.id, threadId: question.id })),
        { matcher: new WordMatcher([]) },
      ),
      beforeClosing: around ? { searches: around.before, failed: around.before_failed } : null,
      sinceClosing: around ? { searches: around.after, failed: around.after_failed } : null,
    };
  }

  private async shown(rows: readonly TopicRow[]): Promise<SearchTopic[]> {
    const owners = await this.accounts.byIds(rows.flatMap(({ owner_id }) => owner_id ?? []));
    return rows.map(({ left_off: left, owner_id, earlier, article_id, taken_up_at, closed_at, ...row }) => ({
      ...row,
      left,
      failed: row.nothing + left + row.asked,
      failedBefore: earlier,
      owner: owner_id === null ? null : (owners.get(owner_id) ?? null),
      articleId: article_id,
      takenUpAt: taken_up_at,
      closedAt: closed_at,
    }));
  }

  /** Undefined: not for who asks, or not this space. */
  private async sightOf(actor: Actor, slug: string | null | undefined, days: number): Promise<Sight | undefined> {
    if (await this.abilities.refusal(actor, 'SEE_SEARCH_INSIGHTS', { spaceId: null })) return undefined;
    const counted = await this.spaces.lookedAfterBy(actor, slug);
    return counted && [counted, !slug, this.clock.now(), days];
  }
}

/** Within one space nothing but what was searched for there. */
function beyond(actor: Actor, space?: string | null): Beyond {
  return space ? [null, false] : [actor.accountId, actor.isManager];
}

/** @throws BadInput when there is no such day. */
function dayOf(day: string | null | undefined): string | null {
  if (!day) return null;
  const read = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day) throw new BadInput([{ path: ['day'], code: 'INVALID' }]);
  return day;
}
