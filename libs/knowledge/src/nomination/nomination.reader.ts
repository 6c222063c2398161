import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { cursorValues, instantFrom, instantOf, isContentId, type Question, QuestionReader } from '@kehila/community';
import { type Actor, type ConnectionOf, Database, pageOf, prepared, sql } from '@kehila/platform';
import { Sights, sightValues, visibleArticle } from '../article/sight';
import { grouped } from '../loading';
import type { Nomination } from './graphql/nomination.type';
import type { NominationState } from './nomination.states';

interface NominationRow {
  id: string;
  state: NominationState;
  question_id: string;
  answer_id: string | null;
  by: StoredAuthor;
  nominated_at: Date;
  reason: string | null;
  article_id: string | null;
}

/** Whoever may read the thread sees its nomination; the community says who may. */
const nominationColumns = sql`n.id, n.state, n.question_id, n.answer_id, ${authorJson('by')} as by, n.nominated_at, n.reason,
     (select a.id from article a where a.nomination_id = n.id and ${visibleArticle('a')}) as article_id`;

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

/** Index `nomination_once`. */
const nominationsUnderWay = prepared<NominationRow>(
  'nomination_under_way',
  sql`select ${nominationColumns} from nomination n join account by on by.id = n.nominated_by
   where n.question_id = any($4::bigint[]) and n.state in ('open', 'taken_up') and n.space_id = any($2::bigint[])`,
);

type Wanted = { readonly actor: Actor; readonly questionId: string };

@Injectable()
export class NominationReader {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly underWay = new DataLoader<Wanted, NominationRow | null>(
    grouped(
      ({ actor }) => actor,
      ({ questionId }) => questionId,
      (actor, ids) => this.loadUnderWay(actor, ids),
    ),
    { cache: false },
  );

  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly questions: QuestionReader,
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
    const row = await this.underWay.load({ actor, questionId: question.id });
    return row && nominationOf(row, question);
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

  private async loadUnderWay(actor: Actor, questionIds: string[]): Promise<Map<string, NominationRow>> {
    const rows = await this.database.rows(nominationsUnderWay, [...sightValues(await this.sights.of(actor)), questionIds]);
    return new Map(rows.map((row) => [row.question_id, row]));
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
