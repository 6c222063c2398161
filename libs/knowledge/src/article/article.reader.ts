import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { cursorValues, isContentId } from '@kehila/community';
import { type Actor, Clock, Database, type Page, pageOfSeen, prepared, sql, type TextBody } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { grouped } from '../loading';
import { OfQuestionsReader } from '../of-questions.reader';
import { articleColumns, articleOf, type ArticleRow, bodyOf, type BodyRow, staffBodyOf, type StaffTextRow } from './article.columns';
import { type ArticleSelection, listOf } from './article-list.sql';
import type { Article } from './graphql/article.type';
import { isShown, Sights, sightValues, visibleArticle } from './sight';

const articlesByIds = prepared<ArticleRow & BodyRow & StaffTextRow>(
  'article_by_ids',
  sql`select ${articleColumns}, a.body_markdown, a.body_html, a.body_text,
     case when a.space_id = any($3::bigint[]) then a.staff_markdown end as staff_markdown, case when a.space_id = any($3::bigint[]) then a.staff_html end as staff_html
   from article a left join account reviewer on reviewer.id = a.reviewed_by where a.id = any($4::bigint[]) and ${visibleArticle('a')}`,
);

const bodiesByIds = prepared<BodyRow>('article_bodies', `select id, body_markdown, body_html, body_text, language from article where id = any($1::bigint[])`);

const countsBySpace = prepared<{ space_id: string; count: number }>(
  'article_counts_by_space',
  `select a.space_id, count(*)::int as count from article a where ${isShown('a')} and a.audience = 'public' group by a.space_id`,
);

@Injectable()
export class ArticleReader {
  // Each gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly single = new DataLoader<{ actor: Actor; id: string }, Article | null>(
    grouped(
      ({ actor }) => actor,
      ({ id }) => id,
      (actor, ids) => this.byIds(actor, ids),
    ),
    { cache: false },
  );
  private readonly bodies = new DataLoader<string, TextBody>((ids) => this.loadBodies(ids), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
    private readonly ofQuestions: OfQuestionsReader,
  ) {}

  /** Null when it does not exist or may not be seen. */
  byId(actor: Actor, id: string): Promise<Article | null> {
    return this.single.load({ actor, id });
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Article>> {
    const possible = ids.filter(isContentId);
    if (possible.length === 0) return new Map();
    const rows = await this.database.rows(articlesByIds, [...sightValues(await this.sights.of(actor)), possible]);
    return new Map(
      rows.flatMap((row) => {
        const article = this.shown(row);
        return article ? [[article.id, { ...article, wholeBody: bodyOf(row), wholeStaffBody: staffBodyOf(row) }] as const] : [];
      }),
    );
  }

  /** The published article that came from a thread. */
  async ofQuestion(actor: Actor, questionId: string): Promise<Article | null> {
    const { article } = await this.ofQuestions.of(actor, questionId);
    return article && (this.shown(article) ?? null);
  }

  /** The text of an article that was read without it. */
  body(article: Article): Promise<TextBody> | TextBody {
    return article.wholeBody ?? this.bodies.load(article.id);
  }

  /** With the parts for the staff; null when there are none, or the actor is not of the desk. */
  async staffBody(actor: Actor, article: Article): Promise<TextBody | null> {
    const read = article.wholeStaffBody === undefined ? await this.byId(actor, article.id) : article;
    return read?.wholeStaffBody ?? null;
  }

  async page(actor: Actor, selection: ArticleSelection, first: number, after: string | null | undefined): Promise<Page<Article>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const [list, values] = listOf(selection, this.clock.now(), first + 1, cursor);
    const rows = await this.database.rows(list, [...sightValues(await this.sights.of(actor)), ...values]);
    return pageOfSeen(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => this.shown(row),
    );
  }

  /** How many published articles each space has that everybody reads who reads the space; a space without any is absent. */
  async countsBySpace(): Promise<Map<string, number>> {
    const rows = await this.database.rows(countsBySpace, []);
    return new Map(rows.map((row) => [row.space_id, row.count]));
  }

  private async loadBodies(ids: readonly string[]): Promise<TextBody[]> {
    const rows = await this.database.rows(bodiesByIds, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.id, bodyOf(row)]));
    return ids.map((id) => byId.get(id)!);
  }

  /** None when its space is gone from the cache: it was just made, and is there with the next reading. */
  private shown(row: ArticleRow): Article | undefined {
    const space = this.spaces.byId(row.space_id);
    return space && articleOf(row, space, this.clock.now());
  }
}
