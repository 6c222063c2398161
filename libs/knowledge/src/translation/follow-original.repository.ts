import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { ArticleState } from '../article/article.states';
import type { OriginalChange } from './significance';

/** SQL: the number of the text of the original that a translation `t`, whose article is `a`, follows: what its published text was written from, or what it still holds for. */
const followed = `coalesce((select max(o.number) from revision o
     where o.id in (t.holds_for, (select p.translates from revision p where p.id = a.published_revision_id))), 0)`;

/** Constraint `article_translation_once`. */
const translationsOf = prepared<{ article_id: string }>(
  'follow_translations_of',
  `select article_id from article_translation where source_id = $1 order by article_id`,
);

/** The heaviest change since the text that it follows, and when the first of them came. Small ones do not count. Constraint `revision_number_once`. */
const refresh = prepared<FollowedRow>(
  'follow_refresh',
  `with unfollowed as (
     select a.id, t.source_id, bool_or(s.significance = 'large') as is_large,
       min(s.published_at) filter (where s.significance is distinct from 'small') as since
     from article_translation t join article a on a.id = t.article_id
     left join revision s on s.article_id = t.source_id and s.state in ('published', 'superseded') and s.number > ${followed}
     where t.article_id = any($1::bigint[]) and a.published_revision_id is not null group by a.id, t.source_id
   )
   update article a set original_change = case when u.since is not null then case when u.is_large then 'large' else 'medium' end end, original_changed_at = u.since, version = a.version + 1
   from unfollowed u where a.id = u.id
   returning a.id, a.space_id, a.state, a.original_change, a.owner_id, a.main_author_id, u.source_id`,
);

const holdFor = prepared<{ article_id: string }>(
  'follow_hold_for',
  `update article_translation t set holds_for = o.id from article a, revision o
   where t.article_id = $1 and a.id = t.article_id and o.id = $2 and o.article_id = t.source_id and o.state in ('published', 'superseded') and o.number > ${followed}
   returning t.article_id`,
);

const rebind = prepared<{ id: string }>(
  'follow_rebind',
  `update revision r set translates = o.id from article_translation t, revision o
   where r.id = $1 and t.article_id = r.article_id and o.id = $2 and o.article_id = t.source_id and o.state in ('published', 'superseded')
     and o.number >= coalesce((select b.number from revision b where b.id = r.translates), 0)
   returning r.id`,
);

interface FollowedRow {
  id: string;
  space_id: string;
  state: ArticleState;
  original_change: OriginalChange | null;
  owner_id: string | null;
  main_author_id: string | null;
  source_id: string;
}

/** A translation, and what of its original it does not follow. */
export interface Followed {
  readonly id: string;
  readonly spaceId: string;
  readonly state: ArticleState;
  readonly change: OriginalChange | null;
  readonly keeperIds: readonly string[];
  readonly sourceId: string;
}

/** Which text of its original a translation follows. Its article is locked by the act. */
@Injectable()
export class FollowOriginalRepository {
  async translationsOf(tx: Transaction, sourceId: string): Promise<string[]> {
    return (await tx.rows(translationsOf, [sourceId])).map((row) => row.article_id);
  }

  /** Those of the articles that are published translations. */
  async refresh(tx: Transaction, articleIds: readonly string[]): Promise<Followed[]> {
    const rows = await tx.rows(refresh, [articleIds]);
    return rows.map((row) => ({
      id: row.id,
      spaceId: row.space_id,
      state: row.state,
      change: row.original_change,
      keeperIds: [...new Set([row.owner_id, row.main_author_id])].filter((id) => id !== null),
      sourceId: row.source_id,
    }));
  }

  /** False when it is no published text of the original, or the translation follows it already. */
  async holdFor(tx: Transaction, articleId: string, originalRevisionId: string): Promise<boolean> {
    return (await tx.row(holdFor, [articleId, originalRevisionId])) !== undefined;
  }

  /** False when it is no published text of the original, or older than what the draft was written from. */
  async rebind(tx: Transaction, revisionId: string, originalRevisionId: string): Promise<boolean> {
    return (await tx.row(rebind, [revisionId, originalRevisionId])) !== undefined;
  }
}
