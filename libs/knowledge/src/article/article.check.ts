import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, Database, prepared, Verified } from '@kehila/platform';

const driftedCounters = prepared<{ id: string; helpful_count: number; helpful: number; not_helpful_count: number; not_helpful: number }>(
  'article_check_counters',
  `select a.id, a.helpful_count, r.helpful, a.not_helpful_count, r.not_helpful
   from article a cross join lateral (
     select count(*) filter (where helpful)::int as helpful, count(*) filter (where not helpful)::int as not_helpful from article_rating where article_id = a.id
   ) r
   where a.helpful_count <> r.helpful or a.not_helpful_count <> r.not_helpful limit 50`,
);

const driftedTexts = prepared<{ id: string }>(
  'article_check_texts',
  `select a.id from article a left join revision r on r.id = a.published_revision_id and r.article_id = a.id and r.state = 'published'
   where a.published_revision_id is not null and (r.id is null or r.title <> a.title or r.body_markdown <> a.body_markdown or r.body_html <> a.body_html
     or r.staff_html is distinct from a.staff_html)
   limit 50`,
);

const driftedAttention = prepared<{ id: string }>(
  'article_check_attention',
  `select a.id from article a where a.attention_at is distinct from case when a.state in ('draft', 'archived') then null else least(a.next_review_at,
     (select min(due_at) from article_task t where t.article_id = a.id and t.settled_at is null)) end limit 50`,
);

/** Ratings are counted, and an article shows its published revision. */
@Injectable()
@Verified()
export class ArticleCheck implements ConsistencyCheck {
  readonly subject = 'articles';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    const counters = await this.database.rows(driftedCounters, []);
    const texts = await this.database.rows(driftedTexts, []);
    const attention = await this.database.rows(driftedAttention, []);
    return [
      ...counters.map(
        (row) =>
          `article ${row.id} counts ${row.helpful_count} helpful and ${row.not_helpful_count} not, its ratings are ${row.helpful} and ${row.not_helpful}`,
      ),
      ...texts.map((row) => `article ${row.id} does not show its published revision`),
      ...attention.map((row) => `article ${row.id} does not come before its owner when it should`),
    ];
  }
}
