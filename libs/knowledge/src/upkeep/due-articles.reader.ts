import { Injectable } from '@nestjs/common';
import { authorJoin } from '@kehila/accounts';
import { cursorValues, instantFrom, instantOf } from '@kehila/community';
import { type Actor, Clock, Database, type Page, pageOfSeen, prepared, sql } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { articleColumns, articleOf, type ArticleRow } from '../article/article.columns';
import { Sights } from '../article/sight';
import type { DueArticle } from './graphql/upkeep.types';
import type { TaskCause } from './task-causes';

interface DueRow extends ArticleRow {
  instant: string;
  attention_at: Date;
  causes: TaskCause[];
  complaints: number;
}

/** What came before its owner, longest first. Indexes `article_attention` and `article_attention_of_owner`. */
const duePage = (ofOwner: boolean, goesOn: boolean) =>
  prepared<DueRow>(
    `due_articles${ofOwner ? '_of_owner' : ''}${goesOn ? '_on' : ''}`,
    sql`select ${articleColumns}, a.attention_at, ${instantOf('a.attention_at')}::text as instant,
       array(select t.cause from article_task t where t.article_id = a.id and t.settled_at is null group by t.cause order by min(t.due_at)) as causes,
       (select count(*)::int from article_rating r where r.article_id = a.id and not r.helpful and r.settled_at is null) as complaints
     from article a ${authorJoin('reviewer', 'a.reviewed_by')}
     where a.attention_at <= $1::timestamptz and a.space_id = any($2::bigint[]) ${ofOwner ? sql`and a.owner_id = $3::bigint` : sql`and $3::bigint is not null`}
       ${goesOn ? sql`and (a.attention_at, a.id) > (${instantFrom('$5')}, $6::bigint)` : ''}
     order by a.attention_at, a.id limit $4`,
  );

export interface DueSelection {
  readonly spaceId: string | null;
  /** Those that the actor keeps. */
  readonly mine: boolean;
}

/** What of the articles of their spaces the staff and the reviewers should look at. */
@Injectable()
export class DueArticlesReader {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, { spaceId, mine }: DueSelection, first: number, after: string | null | undefined): Promise<Page<DueArticle>> {
    const { deskSpaces } = await this.sights.of(actor);
    const spaces = deskSpaces.filter((id) => spaceId === null || id === spaceId);
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const rows = await this.database.rows(duePage(mine, cursor.length > 0), [this.clock.now(), spaces, actor.accountId, first + 1, ...cursor]);
    return pageOfSeen(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => this.shown(row),
    );
  }

  /** None when its space is gone from the cache: it was just made, and is there with the next reading. */
  private shown(row: DueRow): DueArticle | undefined {
    const space = this.spaces.byId(row.space_id);
    if (!space) return undefined;
    const isOfAge = row.next_review_at !== null && row.next_review_at <= this.clock.now() && row.causes.length === 0;
    return {
      article: articleOf(row, space, this.clock.now()),
      since: row.attention_at,
      causes: isOfAge ? ['age'] : row.causes,
      complaintCount: row.complaints,
    };
  }
}
