import { Injectable } from '@nestjs/common';
import { authorOf } from '@kehila/accounts';
import { cursorValues, instantFrom, instantOf, isContentId, type Question, QuestionReader } from '@kehila/community';
import { type Actor, type ConnectionOf, Database, pageOf, prepared, sql } from '@kehila/platform';
import { Sights, sightValues } from '../article/sight';
import { OfQuestionsReader } from '../of-questions.reader';
import type { Nomination } from './graphql/nomination.type';
import { nominationColumns, type NominationRow } from './nomination.columns';

const nominationById = prepared<NominationRow>(
  'nomination_by_id',
  sql`select ${nominationColumns} from nomination n join account by on by.id = n.nominated_by where n.id = $4 and n.space_id = any($2::bigint[])`,
);

/** Those that nobody has taken up, oldest first. Index `nomination_open`. */
const openNominations = (goesOn: boolean) =>
  prepared<NominationRow & { instant: string }>(
    goesOn ? 'nomination_open_page_on' : 'nomination_open_page',
    sql`select ${nominationColumns}, ${instantOf('n.nominated_at')}::text as instant from nomination n join account by on by.id = n.nominated_by
     where n.state = 'open' and n.space_id = any($2::bigint[]) and ($4::bigint is null or n.space_id = $4)
       ${goesOn ? sql`and (n.nominated_at, n.id) > (${instantFrom('$6')}, $7::bigint)` : ''}
     order by n.nominated_at, n.id limit $5`,
  );

@Injectable()
export class NominationReader {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly questions: QuestionReader,
    private readonly ofQuestions: OfQuestionsReader,
  ) {}

  /** Null when it does not exist, or its thread may not be seen. */
  async byId(actor: Actor, id: string): Promise<Nomination | null> {
    if (!isContentId(id)) return null;
    const row = await this.database.row(nominationById, [...sightValues(await this.sights.of(actor)), id]);
    const question = row && (await this.questions.byId(actor, row.question_id));
    return row && question ? nominationOf(row, question) : null;
  }

  /** The one that a thread has under way. */
  async ofQuestion(actor: Actor, question: Question): Promise<Nomination | null> {
    const { nomination } = await this.ofQuestions.of(actor, question.id);
    return nomination && nominationOf(nomination, question);
  }

  /** A page may be shorter than asked for: what was nominated and then hidden is left out. */
  async page(actor: Actor, spaceId: string | null, first: number, after: string | null | undefined): Promise<ConnectionOf<Nomination>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const rows = await this.database.rows(openNominations(cursor.length > 0), [...sightValues(await this.sights.of(actor)), spaceId, first + 1, ...cursor]);
    const questions = await this.questions.byIds(
      actor,
      rows.map((row) => row.question_id),
    );
    const { edges, pageInfo } = pageOf(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => ({ row, question: questions.get(row.question_id) }),
    );
    const shown = edges.flatMap(({ cursor, node: { row, question } }) => (question ? [{ cursor, node: nominationOf(row, question) }] : []));
    return { nodes: shown.map(({ node }) => node), edges: shown, pageInfo };
  }
}

function nominationOf(row: NominationRow, question: Question): Nomination {
  return {
    id: row.id,
    state: row.state,
    question,
    by: authorOf(row.by)!,
    at: row.nominated_at,
    reason: row.reason,
    answerId: row.answer_id,
    articleId: row.article_id,
  };
}
