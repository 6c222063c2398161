import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Actor, cursorValues, Database, instantFrom, type Page, prepared } from '@kehila/platform';
import { Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from '../thread/viewpoint';
import { type CommentJson, commentPage, commentsJson, type FirstComments } from './comment.rows';
import type { Comment } from './graphql/comment.type';

/** What comments hang on. */
interface Commented {
  readonly id: string;
  readonly spaceId: string;
  readonly firstComments?: FirstComments;
}

interface CommentsRow {
  id: string;
  space_id: string;
  comments: CommentJson[] | null;
}

const pages = (name: string, after = '') =>
  prepared<CommentsRow>(
    name,
    `select wanted.id, q.space_id, ${commentsJson('wanted.id', 'q', '$5', 'whole', after)} as comments
     from unnest($4::bigint[]) as wanted(id)
     join question q on q.id = coalesce((select x.question_id from answer x where x.id = wanted.id), wanted.id) and ${visibleQuestion('q')}`,
  );

const firstPages = pages('community_comments');
const nextPages = pages('community_comments_on', `and (c.commented_at, c.id) > (${instantFrom('$6')}, $7::bigint)`);

const commentById = prepared<CommentsRow>(
  'community_comment_by_id',
  `select k.id, q.space_id, ${commentsJson('k.content_id', 'q', '1', 'whole', 'and c.id = k.id')} as comments
   from comment k join question q on q.id = k.question_id
   where k.id = $4 and ${visibleQuestion('q')} and ${visiblePublication('k', 'q.space_id')}`,
);

interface PageRequest {
  readonly actor: Actor;
  readonly id: string;
  readonly first: number;
  readonly after: string | null;
}

/** Comments as this reader may see them. */
@Injectable()
export class CommentReader {
  // Gathers the pages that one operation asks for in one tick into one statement for each kind; keeps nothing.
  private readonly loader = new DataLoader<PageRequest, Page<Comment>>((requests) => this.loadPages(requests), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
  ) {}

  /** A page of what hangs on a question or an answer; without a statement where the page brought the first ones along. */
  of(actor: Actor, on: Commented, first: number, after?: string | null): Promise<Page<Comment>> {
    const { firstComments } = on;
    if (!after && firstComments && first <= firstComments.first) return Promise.resolve(commentPage(actor, firstComments.rows, first, on.spaceId));
    return this.loader.load({ actor, id: on.id, first, after: after ?? null });
  }

  /** Null when it does not exist or may not be seen. */
  async byId(actor: Actor, id: string): Promise<Comment | null> {
    const row = await this.database.row(commentById, [...viewpointValues(await this.viewpoints.of(actor)), id]);
    return row ? (commentPage(actor, row.comments ?? [], 1, row.space_id).nodes[0] ?? null) : null;
  }

  private async loadPages(requests: readonly PageRequest[]): Promise<Page<Comment>[]> {
    const loaded = new Map<PageRequest, Page<Comment>>();
    for (const sameActor of Map.groupBy(requests, (request) => request.actor).values()) {
      for (const alike of Map.groupBy(sameActor, ({ first, after }) => `${first} ${after ?? ''}`).values()) await this.loadAlike(alike, loaded);
    }
    return requests.map((request) => loaded.get(request)!);
  }

  /** Pages of several contents that differ in nothing else. */
  private async loadAlike(requests: readonly PageRequest[], loaded: Map<PageRequest, Page<Comment>>): Promise<void> {
    const { actor, first, after } = requests[0]!;
    const cursor = cursorValues(after, ['instant', 'id']);
    const values = [...viewpointValues(await this.viewpoints.of(actor)), [...new Set(requests.map(({ id }) => id))], first + 1];
    const rows = await (cursor ? this.database.rows(nextPages, [...values, ...cursor]) : this.database.rows(firstPages, values));
    const byContent = new Map(rows.map((row) => [row.id, row]));
    for (const request of requests) {
      const row = byContent.get(request.id);
      loaded.set(request, commentPage(actor, row?.comments ?? [], first, row?.space_id ?? ''));
    }
  }
}
