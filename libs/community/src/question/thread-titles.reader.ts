import { Injectable } from '@nestjs/common';
import { type Actor, Database, prepared } from '@kehila/platform';
import { isContentId } from '../thread/content-id';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';

/** How a thread is named where something in it is told. */
export interface ThreadTitle {
  readonly questionId: string;
  readonly title: string;
  /** After `/{lang}`. */
  readonly path: string;
  /** The asker hid the name, and is somebody else than who reads. */
  readonly askerHidden: boolean;
}

interface TitleRow {
  readonly content_id: string;
  readonly question_id: string;
  readonly title: string;
  readonly slug: string;
  readonly asker_hidden: boolean;
}

const titlesOfContents = prepared<TitleRow>(
  'community_thread_titles',
  `select c.id as content_id, q.id as question_id, q.title, q.slug, q.name_hidden and q.author_id is distinct from $2::bigint as asker_hidden
   from unnest($4::bigint[]) c(id) left join answer a on a.id = c.id and a.publication = 'visible' join question q on q.id = coalesce(a.question_id, c.id)
   where ${visibleQuestion('q')}`,
);

/** The titles of threads, by questions and visible answers in them, as this reader may see them. */
@Injectable()
export class ThreadTitles {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
  ) {}

  async of(actor: Actor, contentIds: readonly string[]): Promise<Map<string, ThreadTitle>> {
    const possible = contentIds.filter(isContentId);
    if (possible.length === 0) return new Map();
    const rows = await this.database.rows(titlesOfContents, [...viewpointValues(await this.viewpoints.of(actor)), possible]);
    return new Map(rows.map((row) => [row.content_id, titleOf(row)]));
  }
}

function titleOf({ question_id: questionId, title, slug, asker_hidden: askerHidden }: TitleRow): ThreadTitle {
  return { questionId, title, path: slug === '' ? `/q/${questionId}` : `/q/${questionId}/${slug}`, askerHidden };
}
