import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Actor, Database, prepared, sql } from '@kehila/platform';
import { articleColumns, type ArticleRow } from './article/article.columns';
import { Sights, sightValues, visibleArticle } from './article/sight';
import { grouped } from './loading';
import { nominationColumns, type NominationRow } from './nomination/nomination.columns';

interface Row extends Omit<ArticleRow, 'id'> {
  id: string | null;
  of_question: string;
  /** Its moments are texts, as JSON has them. */
  nomination: (Omit<NominationRow, 'nominated_at'> & { nominated_at: string }) | null;
}

interface OfQuestion {
  readonly article: ArticleRow | null;
  readonly nomination: NominationRow | null;
}

/**
 * What each thread has become: its published article, where there are several the newest, but none of the community before an official one;
 * and the nomination under way. Indexes `article_of_question` and `nomination_once`.
 */
const ofQuestions = prepared<Row>(
  'knowledge_of_questions',
  sql`select wanted.id as of_question, published.*, under_way.nomination
   from unnest($4::bigint[]) as wanted(id)
   left join lateral (
     select ${articleColumns} from article a left join account reviewer on reviewer.id = a.reviewed_by
     where a.question_id = wanted.id and a.published_revision_id is not null and a.state <> 'archived' and ${visibleArticle('a')}
     order by a.standing <> 'official', a.published_at desc, a.id desc limit 1
   ) published on true
   left join lateral (
     select row_to_json(one) as nomination from (
       select ${nominationColumns} from nomination n join account by on by.id = n.nominated_by
       where n.question_id = wanted.id and n.state in ('open', 'taken_up') and n.space_id = any($2::bigint[]) limit 1
     ) one
   ) under_way on true`,
);

type Wanted = { readonly actor: Actor; readonly questionId: string };

/** One statement for all that the questions of a page ask of the knowledge base. */
@Injectable()
export class OfQuestionsReader {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<Wanted, OfQuestion | null>(
    grouped(
      ({ actor }) => actor,
      ({ questionId }) => questionId,
      (actor, ids) => this.load(actor, ids),
    ),
    { cache: false },
  );

  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
  ) {}

  async of(actor: Actor, questionId: string): Promise<OfQuestion> {
    return (await this.loader.load({ actor, questionId })) ?? { article: null, nomination: null };
  }

  private async load(actor: Actor, questionIds: string[]): Promise<Map<string, OfQuestion>> {
    const rows = await this.database.rows(ofQuestions, [...sightValues(await this.sights.of(actor)), questionIds]);
    return new Map(
      rows.map(({ of_question, nomination, ...article }) => [of_question, { article: isArticle(article) ? article : null, nomination: revived(nomination) }]),
    );
  }
}

function isArticle(row: { id: string | null }): row is ArticleRow {
  return row.id !== null;
}

function revived(nomination: Row['nomination']): NominationRow | null {
  return nomination && { ...nomination, nominated_at: new Date(nomination.nominated_at) };
}
