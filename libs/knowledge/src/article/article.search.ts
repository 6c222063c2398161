import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Language, prepared, sql } from '@kehila/platform';
import { type Readable, type SearchDocument, SearchSource, SearchSourceOf } from '@kehila/search';
import { pathOfArticle } from './article.columns';
import type { ArticleStanding } from './article.states';
import type { Audience } from './audience';
import { isShown, Sights, sightOver, sightValues, visibleArticle } from './sight';

interface DocumentRow {
  id: string;
  thread_id: string;
  space_id: string;
  audience: Audience;
  language: Language;
  standing: ArticleStanding;
  main_author_id: string | null;
  title: string;
  slug: string;
  body_text: string;
  helpful_count: number;
  not_helpful_count: number;
  published_at: Date;
  updated_at: Date;
  version: string;
}

/** What is found: what readers are shown. What is not for everybody is kept apart by its audience. */
const found = isShown('a');

const documentsOf = prepared<DocumentRow>(
  'article_search_documents',
  sql`select id, coalesce((select t.source_id from article_translation t where t.article_id = a.id), id) as thread_id, space_id, audience, language, standing, main_author_id, title, slug, body_text, helpful_count, not_helpful_count, published_at, updated_at, version
   from article a where id = any($1::bigint[]) and ${found}`,
);

const idsAfter = prepared<{ id: string }>('article_search_ids_after', sql`select id from article a where id > $1::bigint and ${found} order by id limit $2`);

const readableIds = sql`select a.id from article a where ${found} and a.audience <> 'public' and ${visibleArticle('a')}`;

const visibleIds = prepared<{ id: string }>(
  'article_search_visible',
  sql`select a.id from article a where a.id = any($4::bigint[]) and ${found} and ${visibleArticle('a')}`,
);

/** Is marked so, or translates what is, or what says something else by now. */
const outdatedIds = prepared<{ id: string }>(
  'article_search_outdated',
  sql`select a.id from article a where a.id = any($1::bigint[]) and (a.state = 'outdated' or a.original_change is not null
     or exists (select from article_translation t join article o on o.id = t.source_id where t.article_id = a.id and o.state = 'outdated'))`,
);

@Injectable()
@SearchSourceOf('article')
export class ArticleSearchSource extends SearchSource {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
  ) {
    super();
  }

  override async documents(ids: readonly string[]): Promise<SearchDocument[]> {
    return (await this.database.rows(documentsOf, [ids])).map(documentOf);
  }

  override async idsAfter(id: string, limit: number): Promise<string[]> {
    return (await this.database.rows(idsAfter, [id, limit])).map((row) => row.id);
  }

  override async visible(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows(visibleIds, [...sightValues(await this.sights.of(actor)), ids]);
    return new Set(rows.map((row) => row.id));
  }

  override async outdated(ids: readonly string[]): Promise<Set<string>> {
    return new Set((await this.database.rows(outdatedIds, [ids])).map(({ id }) => id));
  }

  override readable(actor: Actor, spaces: readonly string[]): Readable {
    return { ids: readableIds, values: sightValues(sightOver(actor, spaces)) };
  }
}

function documentOf(row: DocumentRow): SearchDocument {
  return {
    id: row.id,
    threadId: row.thread_id,
    kind: 'article',
    audience: row.audience,
    spaceId: row.space_id,
    language: row.language,
    state: null,
    standing: row.standing,
    trust: null,
    trustNote: null,
    authorId: row.main_author_id,
    tags: [],
    title: row.title,
    body: row.body_text,
    score: row.helpful_count - row.not_helpful_count,
    answerCount: 0,
    createdAt: row.published_at,
    updatedAt: row.updated_at,
    version: row.version,
    path: pathOfArticle(row.id, row.slug),
  };
}
