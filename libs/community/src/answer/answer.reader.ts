import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { authorJoin } from '@kehila/accounts';
import { type Actor, type CursorValue, cursorValues, Database, instantFrom, type Page, pageOf, type Prepared, preparedOnDemand } from '@kehila/platform';
import { isContentId } from '../thread/content-id';
import { Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from '../thread/viewpoint';
import { AnswerAssembly } from './answer.assembly';
import { answerPlace } from './answer-place.sql';
import { answerColumns, type AnswerRow, type AnswerWants, everything, shapeOf } from './answer.rows';
import type { Answer, AnswerOrderName } from './graphql/answer.type';

export interface AnswerPageRequest {
  readonly actor: Actor;
  readonly questionId: string;
  readonly first: number;
  readonly after?: string | null;
  readonly orderBy: AnswerOrderName;
  readonly wants: AnswerWants;
}

/** The answers of questions, as this reader may see them. */
@Injectable()
export class AnswerReader {
  // Gathers the pages that one operation asks for in one tick into one statement for each kind; keeps nothing.
  private readonly pages = new DataLoader<AnswerPageRequest, Page<Answer>>((requests) => this.loadPages(requests), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly assembly: AnswerAssembly,
  ) {}

  page(request: AnswerPageRequest): Promise<Page<Answer>> {
    return this.pages.load(request);
  }

  /** Null when it does not exist or may not be seen. */
  async byId(actor: Actor, id: string, wants: AnswerWants = everything): Promise<Answer | null> {
    return (await this.byIds(actor, [id], wants)).get(id) ?? null;
  }

  async byIds(actor: Actor, ids: readonly string[], wants: AnswerWants = everything): Promise<Map<string, Answer>> {
    const possible = ids.filter(isContentId);
    if (possible.length === 0) return new Map();
    const known = { ...wants, viewer: wants.viewer && !actor.isAnonymous };
    const rows = await this.database.rows(answersById(known), [...viewpointValues(await this.viewpoints.of(actor)), possible]);
    return this.assembly.answers(actor, rows, known);
  }

  private async loadPages(requests: readonly AnswerPageRequest[]): Promise<Page<Answer>[]> {
    const kinds = Map.groupBy(
      requests,
      (request) => `${request.orderBy} ${request.first} ${request.after ?? ''} ${shapeOf(request.wants)} ${request.wants.viewerCan}`,
    );
    const pages = new Map<AnswerPageRequest, Page<Answer>>();
    for (const alike of kinds.values()) {
      for (const sameActor of Map.groupBy(alike, (request) => request.actor).values()) await this.loadAlike(sameActor, pages);
    }
    return requests.map((request) => pages.get(request)!);
  }

  /** Pages of several questions that differ in nothing else. */
  private async loadAlike(requests: readonly AnswerPageRequest[], pages: Map<AnswerPageRequest, Page<Answer>>): Promise<void> {
    const { actor, first, after, orderBy, wants } = requests[0]!;
    const order = orders[orderBy];
    const cursor = cursorValues(after, order.cursor);
    const known = { ...wants, viewer: wants.viewer && !actor.isAnonymous };
    const ids = [...new Set(requests.map(({ questionId }) => questionId))];
    const rows = await this.database.rows(answerPages(orderBy, known, cursor !== null), [
      ...viewpointValues(await this.viewpoints.of(actor)),
      ids,
      first + 1,
      ...(cursor ?? []),
    ]);
    const answers = await this.assembly.answers(actor, rows, known);
    const byQuestion = Map.groupBy(rows, (row) => row.question_id);
    for (const request of requests) {
      pages.set(
        request,
        pageOf(byQuestion.get(request.questionId) ?? [], first, order.cursorOf, (row) => answers.get(row.id)!),
      );
    }
  }
}

interface Order {
  readonly sql: string;
  /** SQL: whether a row stands after the cursor's, whose values are $6 and following. */
  readonly after: string;
  readonly cursor: readonly ('id' | 'integer' | 'instant')[];
  readonly cursorOf: (row: AnswerRow) => readonly CursorValue[];
}

/** Indexes `answer_by_question_place` and `answer_by_question_newest`. An answer that is not accepted has the cursor's instant 0. */
const orders: Record<AnswerOrderName, Order> = {
  best: {
    sql: `${answerPlace('a')}, a.accepted_at desc nulls last, a.score desc, a.id`,
    after: `(${answerPlace('a')}, -coalesce(extract(epoch from a.accepted_at), 0), -a.score, a.id)
      > ($6::int, -coalesce(extract(epoch from ${instantFrom('nullif($7::bigint, 0)')}), 0), -$8::int, $9::bigint)`,
    cursor: ['integer', 'instant', 'integer', 'id'],
    cursorOf: (row) => [row.place, row.accepted_instant ?? '0', row.score, row.id],
  },
  newest: {
    sql: 'a.answered_at desc, a.id desc',
    after: `(a.answered_at, a.id) < (${instantFrom('$6')}, $7::bigint)`,
    cursor: ['instant', 'id'],
    cursorOf: (row) => [row.answered_instant, row.id],
  },
  oldest: {
    sql: 'a.answered_at, a.id',
    after: `(a.answered_at, a.id) > (${instantFrom('$6')}, $7::bigint)`,
    cursor: ['instant', 'id'],
    cursorOf: (row) => [row.answered_instant, row.id],
  },
};

function answerPages(orderBy: AnswerOrderName, wants: AnswerWants, goesOn: boolean): Prepared<AnswerRow> {
  const { sql, after } = orders[orderBy];
  return preparedOnDemand<AnswerRow>(
    `community_answers_${orderBy}${goesOn ? '_on' : ''}_${shapeOf(wants)}`,
    () => `select ${answerColumns(wants)}
     from unnest($4::bigint[]) with ordinality as wanted(id, place)
     join question q on q.id = wanted.id and ${visibleQuestion('q')}
     cross join lateral (
       select * from answer a where a.question_id = q.id and ${visiblePublication('a', 'q.space_id')} ${goesOn ? `and ${after}` : ''}
       order by ${sql} limit $5
     ) a
     ${authorJoin('b', 'a.author_id')}
     order by wanted.place, ${sql}`,
  );
}

function answersById(wants: AnswerWants): Prepared<AnswerRow> {
  return preparedOnDemand<AnswerRow>(
    `community_answers_by_id_${shapeOf(wants)}`,
    () => `select ${answerColumns(wants)} from answer a join question q on q.id = a.question_id ${authorJoin('b', 'a.author_id')}
     where a.id = any($4::bigint[]) and ${visibleQuestion('q')} and ${visiblePublication('a', 'q.space_id')}`,
  );
}
