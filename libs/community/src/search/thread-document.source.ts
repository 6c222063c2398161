import { Injectable } from '@nestjs/common';
import { type Actor, Database, prepared } from '@kehila/platform';
import { type SearchDocument, SearchSource, SearchSourceOf } from '@kehila/search';
import { isContentId } from '../thread/content-id';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';

const shared = `'public' as audience, q.space_id as "spaceId", q.state, null as standing, q.title, q.answer_count as "answerCount",
  coalesce((select json_agg(t.slug order by t.slug) from tag t where t.id = any(q.tag_ids)), '[]') as tags`;

const findable = `q.publication = 'visible'`;

/** An answer carries its question's title, tags, state and count of answers: its version grows with both. */
const documents = prepared<SearchDocument>(
  'community_search_documents',
  `select q.id, q.id as "threadId", 'question' as kind, q.language, case when q.name_hidden then null else q.author_id end as "authorId", q.body_text as body, q.score,
     q.asked_at as "createdAt", q.last_activity_at as "updatedAt", q.version, '/q/' || q.id || '/' || q.slug as path,
     case when exists (select 1 from answer t where t.question_id = q.id and t.trust = 'verified' and t.publication = 'visible') then 'verified' end as trust,
     null as "trustNote", ${shared}
   from question q where q.id = any($1::bigint[]) and ${findable}
   union all
   select a.id, q.id, 'answer', a.language, case when a.alias is null then a.author_id end, a.body_text, a.score,
     a.answered_at, coalesce(a.edited_at, a.answered_at), a.version + q.thread_version, '/q/' || q.id || '/' || q.slug || '?answer=' || a.id || '#answer-' || a.id,
     nullif(a.trust, 'lapsed'), case when a.trust = 'unsafe' then (select t.note from trust_mark t where t.answer_id = a.id and t.ended_at is null) end, ${shared}
   from answer a join question q on q.id = a.question_id where a.id = any($1::bigint[]) and a.publication = 'visible' and ${findable}`,
);

const idsAfter = prepared<{ id: string }>(
  'community_search_ids_after',
  `select id from (
     (select q.id from question q where q.id > $1 and ${findable} order by q.id limit $2)
     union all
     (select a.id from answer a join question q on q.id = a.question_id where a.id > $1 and a.publication = 'visible' and ${findable} order by a.id limit $2)
   ) x order by id limit $2`,
);

const visible = prepared<{ id: string }>(
  'community_search_visible',
  `select q.id from question q where q.id = any($4::bigint[]) and ${findable} and ${visibleQuestion('q')}
   union all
   select a.id from answer a join question q on q.id = a.question_id where a.id = any($4::bigint[]) and a.publication = 'visible' and ${findable} and ${visibleQuestion('q')}`,
);

/** Questions and answers as the search finds them. */
@Injectable()
@SearchSourceOf('question', 'answer')
export class ThreadDocumentSource extends SearchSource {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
  ) {
    super();
  }

  override documents(ids: readonly string[]): Promise<SearchDocument[]> {
    return this.database.rows(documents, [ids]);
  }

  override async idsAfter(id: string, limit: number): Promise<string[]> {
    return (await this.database.rows(idsAfter, [id, limit])).map((row) => row.id);
  }

  override async visible(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows(visible, [...viewpointValues(await this.viewpoints.of(actor)), ids.filter(isContentId)]);
    return new Set(rows.map((row) => row.id));
  }
}
