import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database, prepared } from '@kehila/platform';
import type { ArticleReference } from './graphql/article-reference.type';

/** Index `article_of_segment`; what would open an article, index `revision_open_once`. */
const naming = (segment: string): string => `a.segment_ids <> '{}' and a.segment_ids @> array[${segment}::bigint] or a.id in (
     select r.article_id from revision r where r.segment_ids <> '{}' and r.segment_ids @> array[${segment}::bigint]
     and r.state in ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'scheduled'))`;

const counts = prepared<{ id: string; count: number }>(
  'articles_of_segments_count',
  `select wanted.id, (select count(*)::int from article a where ${naming('wanted.id')}) as count from unnest($1::bigint[]) as wanted(id)`,
);

const newest = prepared<ArticleReference>(
  'articles_of_segment_newest',
  `select a.id, a.title, a.slug, a.language from article a where ${naming('$1')} order by a.id desc limit 20`,
);

/** Which articles name a segment, for those who keep the segments and read every article. */
@Injectable()
export class ArticlesOfSegmentsReader {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly counted = new DataLoader<string, number>((ids) => this.loadCounts(ids), { cache: false });

  constructor(private readonly database: Database) {}

  count(segmentId: string): Promise<number> {
    return this.counted.load(segmentId);
  }

  newest(segmentId: string): Promise<ArticleReference[]> {
    return this.database.rows(newest, [segmentId]);
  }

  private async loadCounts(ids: readonly string[]): Promise<number[]> {
    const found = new Map((await this.database.rows(counts, [ids])).map(({ id, count }) => [id, count]));
    return ids.map((id) => found.get(id) ?? 0);
  }
}
