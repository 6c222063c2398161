import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { visibleContent } from '@kehila/community';
import { type Actor, Clock, Database, prepared, sql } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { Article } from '../article/graphql/article.type';
import { isOfDesk } from '../article/sight';
import { grouped } from '../loading';
import type { ArticleReuse } from './graphql/link.types';
import { lately } from '../lately';

/** SQL: what everybody sees of a linking text who reads the spaces of the parameter. */
const shown = visibleContent(
  {
    kind: 'l.kind',
    id: 'l.content_id',
    questionId: `coalesce((select question_id from answer where id = l.content_id and l.kind = 'answer'), (select question_id from comment where id = l.content_id))`,
  },
  { spaces: '$2', account: 'null', staffSpaces: `'{}'` },
);

/** Index `article_link_of_article`. */
const reuseOf = prepared<ArticleReuse & { id: string }>(
  'article_reuse',
  sql`select l.article_id as id, count(*) filter (where l.kind = 'answer')::int as answers, count(*) filter (where l.kind = 'comment')::int as comments,
     count(*) filter (where l.kind = 'answer' and l.linked_at >= $3)::int as "answersLately",
     count(*) filter (where l.kind = 'comment' and l.linked_at >= $3)::int as "commentsLately"
   from article_link l where l.article_id = any($1::bigint[]) and ${shown} group by l.article_id`,
);

type Wanted = { readonly actor: Actor; readonly articleId: string };

const nowhere: ArticleReuse = { answers: 0, comments: 0, answersLately: 0, commentsLately: 0 };

/** Where articles are linked, for the staff and the reviewers of their space: in what everybody sees, of the spaces that these may read. */
@Injectable()
export class ReuseReader {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<Wanted, ArticleReuse | null>(
    grouped(
      ({ actor }) => actor,
      ({ articleId }) => articleId,
      (actor, ids) => this.load(actor, ids),
    ),
    { cache: false },
  );

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, { id, space }: Article): Promise<ArticleReuse | null> {
    return isOfDesk(actor, space.id) ? ((await this.loader.load({ actor, articleId: id })) ?? nowhere) : null;
  }

  private async load(actor: Actor, ids: string[]): Promise<Map<string, ArticleReuse>> {
    const rows = await this.database.rows(reuseOf, [ids, await this.spaces.readableBy(actor), lately(this.clock.now())]);
    return new Map(rows.map(({ id, ...reuse }) => [id, reuse]));
  }
}
