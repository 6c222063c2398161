import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { cursorValues, isContentId } from '@kehila/community';
import { type Actor, Clock, Database, type Language, type Page, pageOf, prepared, sql, type StoredText, type TextBody, textBody } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { Audience } from '../article/audience';
import { staffBodyOf, type StaffTextRow } from '../article/article.columns';
import { type ArticleStanding, stateAt, type StoredState } from '../article/article.states';
import { isOfDesk, Sights, sightValues, visibleArticle, visibleRevision } from '../article/sight';
import type { Significance } from '../translation/significance';
import { grouped } from '../loading';
import { approvedBy, creditedOn } from './credited.sql';
import { factsOfSpace } from './facts-of-space';
import type { Revision } from './graphql/revision.type';
import { claimantOf, type RevisionFacts } from './revision.policy';
import type { RevisionState } from './revision.states';

export interface RevisionRow {
  id: string;
  article_id: string;
  number: number;
  version: number;
  title: string;
  language: Language;
  summary: string | null;
  state: RevisionState;
  author: StoredAuthor;
  claimant: StoredAuthor | null;
  claimed_at: Date | null;
  submitted_at: Date | null;
  decided_at: Date | null;
  decider: StoredAuthor | null;
  decision_reason: string | null;
  created_at: Date;
  space_id: string;
  article_state: StoredState['state'];
  next_review_at: Date | null;
  standing: ArticleStanding;
  main_author_id: string | null;
  credited: string[];
  approved_by: string[];
  opens_to: Audience | null;
  segment_ids: string[];
  publish_at: Date | null;
  translates: string | null;
  significance: Significance | null;
}

/** SQL: what every view of a revision shows, without its text. */
export const revisionColumns = sql`r.id, r.article_id, r.number, r.version, r.title, r.language, r.summary, r.state, ${authorJson('author')} as author,
     ${authorJson('claimant')} as claimant, r.claimed_at, r.submitted_at, r.decided_at, ${authorJson('decider')} as decider, r.decision_reason, r.created_at, r.opens_to, r.segment_ids, r.publish_at, r.translates, r.significance,
     a.space_id, a.state as article_state, a.next_review_at, a.standing, a.main_author_id,
     ${creditedOn('r')} as credited, ${approvedBy('r')} as approved_by`;

export const revisionTables = sql`revision r join article a on a.id = r.article_id join account author on author.id = r.author_id
     left join account claimant on claimant.id = r.claimed_by left join account decider on decider.id = r.decided_by`;

const seen = sql`${visibleArticle('a')} and ${visibleRevision('r', 'a')}`;

const revisionsByIds = prepared<RevisionRow>(
  'revision_by_ids',
  sql`select ${revisionColumns} from ${revisionTables} where r.id = any($4::bigint[]) and ${seen}`,
);

/** Of each article, newest first. Constraint `revision_number_once`. */
const revisionsOfArticles = prepared<RevisionRow>(
  'revision_page_of_articles',
  sql`select page.* from unnest($4::bigint[]) as wanted(id) cross join lateral (
     select ${revisionColumns} from ${revisionTables}
     where r.article_id = wanted.id and ${seen} and ($5::int is null or r.number < $5) order by r.number desc limit $6
   ) page
   order by page.article_id, page.number desc`,
);

/** Index `revision_open_once`. */
const openRevisions = prepared<RevisionRow>(
  'revision_open_of_articles',
  sql`select ${revisionColumns} from ${revisionTables} where r.article_id = any($4::bigint[]) and ${seen}
     and r.state in ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'scheduled')`,
);

const bodies = prepared<StoredText & { id: string }>(
  'revision_bodies',
  `select id, body_markdown, body_html, body_text, language from revision where id = any($1::bigint[])`,
);

const staffBodies = prepared<StoredText & StaffTextRow & { id: string }>(
  'revision_staff_bodies',
  `select id, body_markdown, body_html, body_text, language, staff_markdown, staff_html from revision where id = any($1::bigint[]) and staff_markdown is not null`,
);

interface PageOfArticle {
  readonly actor: Actor;
  readonly articleId: string;
  readonly first: number;
  readonly after: string | null;
}

@Injectable()
export class RevisionReader {
  // Each gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly open = new DataLoader<{ actor: Actor; articleId: string }, Revision | null>(
    grouped(
      ({ actor }) => actor,
      ({ articleId }) => articleId,
      (actor, ids) => this.loadOpen(actor, ids),
    ),
    { cache: false },
  );
  private readonly pages = new DataLoader<PageOfArticle, Page<Revision>>((wanted) => this.loadPages(wanted), { cache: false });
  private readonly bodies = new DataLoader<string, TextBody>((ids) => this.loadBodies(ids), { cache: false });
  private readonly staffBodies = new DataLoader<string, TextBody | null>((ids) => this.loadStaffBodies(ids), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Null when it does not exist or may not be seen. */
  async byId(actor: Actor, id: string): Promise<Revision | null> {
    if (!isContentId(id)) return null;
    const rows = await this.database.rows(revisionsByIds, [...sightValues(await this.sights.of(actor)), [id]]);
    return rows.map((row) => this.revisionOf(actor, row))[0] ?? null;
  }

  /** The text of an article that is being worked on. */
  openOf(actor: Actor, articleId: string): Promise<Revision | null> {
    return this.open.load({ actor, articleId });
  }

  pageOfArticle(actor: Actor, articleId: string, first: number, after: string | null | undefined): Promise<Page<Revision>> {
    return this.pages.load({ actor, articleId, first, after: after ?? null });
  }

  /** Read apart from the rest: a list of revisions has no need of it. */
  body(revision: Revision): Promise<TextBody> {
    return this.bodies.load(revision.id);
  }

  /** With the parts for the staff; null when there are none, or the actor is not of the desk. */
  staffBody(actor: Actor, revision: Revision): Promise<TextBody | null> | null {
    return isOfDesk(actor, revision.facts.spaceId) ? this.staffBodies.load(revision.id) : null;
  }

  revisionOf(actor: Actor, row: RevisionRow): Revision {
    const facts = this.factsOf(row);
    const isInside = actor.is(facts.authorId) || isOfDesk(actor, facts.spaceId);
    return {
      id: row.id,
      articleId: row.article_id,
      number: row.number,
      version: row.version,
      language: row.language,
      title: row.title,
      summary: row.summary,
      state: row.state,
      author: authorOf(row.author)!,
      claimedBy: claimantOf(facts, this.clock.now()) === null ? null : authorOf(row.claimant),
      submittedAt: row.submitted_at,
      decidedAt: row.decided_at,
      decidedBy: authorOf(row.decider),
      decisionReason: isInside ? row.decision_reason : null,
      createdAt: row.created_at,
      opensTo: isInside ? row.opens_to : null,
      opensToSegmentIds: isInside ? row.segment_ids : [],
      publishAt: isInside ? row.publish_at : null,
      translates: row.translates,
      significance: isInside ? row.significance : null,
      isInside,
      facts,
    };
  }

  private factsOf(row: RevisionRow): RevisionFacts {
    return {
      ...factsOfSpace(this.spaces, row.space_id),
      articleState: stateAt({ state: row.article_state, next_review_at: row.next_review_at }, this.clock.now()),
      standing: row.standing,
      mainAuthorId: row.main_author_id,
      creditedIds: row.credited,
      approvedBy: row.approved_by,
      authorId: row.author.id,
      state: row.state,
      version: row.version,
      claimedBy: row.claimant?.id ?? null,
      claimedAt: row.claimed_at,
    };
  }

  private async loadPages(wanted: readonly PageOfArticle[]): Promise<Page<Revision>[]> {
    const pages = new Map<PageOfArticle, Page<Revision>>();
    for (const sameActor of Map.groupBy(wanted, ({ actor }) => actor).values()) {
      for (const alike of Map.groupBy(sameActor, ({ first, after }) => `${first} ${after ?? ''}`).values()) await this.loadAlike(alike, pages);
    }
    return wanted.map((one) => pages.get(one)!);
  }

  /** Pages of several articles that differ in nothing else. */
  private async loadAlike(alike: readonly PageOfArticle[], pages: Map<PageOfArticle, Page<Revision>>): Promise<void> {
    const { actor, first, after } = alike[0]!;
    const [before] = cursorValues(after, ['integer']) ?? [null];
    const ids = [...new Set(alike.map(({ articleId }) => articleId))];
    const rows = await this.database.rows(revisionsOfArticles, [...sightValues(await this.sights.of(actor)), ids, before, first + 1]);
    const byArticle = Map.groupBy(rows, (row) => row.article_id);
    for (const one of alike) {
      pages.set(
        one,
        pageOf(
          byArticle.get(one.articleId) ?? [],
          first,
          (row) => [row.number],
          (row) => this.revisionOf(actor, row),
        ),
      );
    }
  }

  private async loadOpen(actor: Actor, articleIds: string[]): Promise<Map<string, Revision>> {
    const rows = await this.database.rows(openRevisions, [...sightValues(await this.sights.of(actor)), articleIds]);
    return new Map(rows.map((row) => [row.article_id, this.revisionOf(actor, row)]));
  }

  private async loadBodies(ids: readonly string[]): Promise<TextBody[]> {
    const rows = await this.database.rows(bodies, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.id, textBody(row)]));
    return ids.map((id) => byId.get(id)!);
  }

  private async loadStaffBodies(ids: readonly string[]): Promise<(TextBody | null)[]> {
    const rows = await this.database.rows(staffBodies, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.id, staffBodyOf(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
