import { Injectable } from '@nestjs/common';
import { cursorValues, instantFrom, instantOf } from '@kehila/community';
import { type Actor, Database, type Page, pageOf, prepared, sql } from '@kehila/platform';
import type { Article } from '../article/graphql/article.type';
import type { ArticleTask, Complaint } from './graphql/upkeep.types';

/** The most pressing first. */
const tasksOf = prepared<ArticleTask>(
  'upkeep_tasks_of_article',
  `select cause, content_id as "contentId", raised_at as "raisedAt", due_at as "dueAt" from article_task where article_id = $1 and settled_at is null order by due_at, id`,
);

/** Oldest first. Index `article_complaint`. */
const complaintsOf = (goesOn: boolean) =>
  prepared<Complaint & { instant: string }>(
    goesOn ? 'upkeep_complaints_of_article_on' : 'upkeep_complaints_of_article',
    sql`select id, reason, words as text, at, ${instantOf('at')}::text as instant from article_rating
     where article_id = $1 and not helpful and settled_at is null ${goesOn ? sql`and (at, id) > (${instantFrom('$3')}, $4::bigint)` : ''} order by at, id limit $2`,
  );

/** What there is to do for an article, for the staff and the reviewers of its space. */
@Injectable()
export class UpkeepReader {
  constructor(private readonly database: Database) {}

  sees(actor: Actor, { space }: Article): boolean {
    return actor.isStaffOf(space.id) || actor.isReviewerOf(space.id);
  }

  tasksOf(articleId: string): Promise<ArticleTask[]> {
    return this.database.rows(tasksOf, [articleId]);
  }

  async complaintsOf(articleId: string, first: number, after: string | null | undefined): Promise<Page<Complaint>> {
    const cursor = cursorValues(after, ['instant', 'integer']) ?? [];
    const rows = await this.database.rows(complaintsOf(cursor.length > 0), [articleId, first + 1, ...cursor]);
    return pageOf(
      rows,
      first,
      (row) => [row.instant, Number(row.id)],
      ({ id, reason, text, at }) => ({ id, reason, text, at }),
    );
  }
}
