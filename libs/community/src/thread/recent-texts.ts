import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';

/** A text of a thread as it was written, whoever wrote it. */
export interface RecentText {
  readonly id: string;
  readonly kind: 'question' | 'answer' | 'comment';
  /** Of a question, with its tags, one a line; else empty. */
  readonly title: string;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
}

const columns = `body_markdown as markdown, body_html as html, body_text as text`;

/** The newest of each kind by its key: ids grow with time. */
const newest = prepared<RecentText>(
  'community_recent_texts',
  `select id, kind, title, markdown, html, text from (
     (select id, 'question' as kind, title || coalesce((select string_agg(e'\\n' || t.slug, '') from tag t where t.id = any(q.tag_ids)), '') as title, ${columns}, asked_at as at
      from question q where publication = 'visible' order by id desc limit $2)
     union all (select id, 'answer', '', ${columns}, answered_at from answer where publication = 'visible' order by id desc limit $2)
     union all (select id, 'comment', '', ${columns}, commented_at from comment where publication = 'visible' order by id desc limit $2)
   ) r where at >= $1 order by at desc, id desc limit $2`,
);

/** What was written lately and everybody sees. */
@Injectable()
export class RecentTexts {
  constructor(private readonly database: Database) {}

  since(moment: Date, most: number): Promise<RecentText[]> {
    return this.database.rows(newest, [moment, most]);
  }
}
