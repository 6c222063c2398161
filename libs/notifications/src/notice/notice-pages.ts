import { Injectable } from '@nestjs/common';
import { ThreadTitles } from '@kehila/community';
import { ArticleReader, pathOfArticle } from '@kehila/knowledge';
import { message } from '@kehila/messages';
import { type FlagReasonName, type OwnDecision, OwnDecisionsReader } from '@kehila/moderation';
import type { Actor, Locale } from '@kehila/platform';
import { Spaces, type Tag, tagFor, Tags } from '@kehila/spaces';
import type { ContentKind, NoticeKind, PageKind } from './notice-kinds';
import { NoticedBadges } from './noticed-badges';

/** What says where a notice is read. */
export interface Placed {
  readonly kind: NoticeKind;
  readonly page_kind: PageKind;
  readonly page_id: string;
  readonly subject_id: string;
  readonly content_kind: ContentKind;
  readonly content_id: string;
}

export interface Place {
  readonly title: string;
  /** After /{lang}. */
  readonly path: string;
  /** Why, where a decision gave a reason; else null. */
  readonly reason?: FlagReasonName | null;
}

/** Names the threads and articles that notices lead to, as somebody may see them. */
@Injectable()
export class NoticePages {
  constructor(
    private readonly threads: ThreadTitles,
    private readonly articles: ArticleReader,
    private readonly decisions: OwnDecisionsReader,
    private readonly badges: NoticedBadges,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
  ) {}

  /** The place of each, of which so many are told; undefined where the page is out of sight. */
  async placesOf(actor: Actor, rows: readonly Placed[], language: Locale): Promise<(row: Placed, count: number) => Place | undefined> {
    const ids = (kind: Placed['page_kind']) => [...new Set(rows.flatMap((row) => (row.page_kind === kind ? row.page_id : [])))];
    const asked = rows.flatMap((row) => (isWhereAsked(row) ? row.content_id : []));
    const [questions, articles, decisions, badges, tags, spaces] = await Promise.all([
      this.ofQuestions(actor, [...new Set([...ids('question'), ...asked])]),
      this.articles.byIds(actor, ids('article')),
      this.decisions.byIds(actor, ids('decision')),
      this.badges.namesOf(actor, ids('badge'), language),
      this.tags.byIds(ids('tag')),
      this.spaces.readableBy(actor),
    ]);
    const readable = new Set(spaces);
    const pages = new Map<string, Place>([
      ...[...questions].map(([id, place]) => [keyOf('question', id), place] as const),
      ...[...articles].map(([id, { title, slug }]) => [keyOf('article', id), { title, path: pathOfArticle(id, slug) }] as const),
      ...this.ofSpaces(readable, ids('space'), language),
      ...ofTags(readable, tags),
      ...[...badges].map(([id, title]) => [keyOf('badge', id), { title, path: `/badges/${id}` }] as const),
      ...[...decisions].map(([id, decision]) => [keyOf('decision', id), ownDecision(decision, language)] as const),
    ]);
    return (row, count) => {
      if (row.page_kind === 'report') return ownReports(language);
      if (row.page_kind === 'points_appeal') return { title: message('notices_points_appeal_title', {}, language), path: '/me/points/asked' };
      if (row.page_kind === 'experts') return this.ownExpertStatus(readable.has(row.page_id) ? row.page_id : null, language);
      const page = pages.get(keyOf(row.page_kind, row.page_id));
      // One new question is read where it stands; several, in the list that they stand in, where that may be seen.
      if (isWhereAsked(row) && (count === 1 || !page)) return questions.get(row.content_id);
      return page && { ...page, path: row.kind === 'duplicate_declined' ? declinedAt(row.page_id, page.path) : page.path + anchorOf(row) };
    };
  }

  private ofSpaces(readable: ReadonlySet<string>, ids: readonly string[], language: Locale): (readonly [string, Place])[] {
    const spaces = ids.flatMap((id) => (readable.has(id) ? (this.spaces.byId(id) ?? []) : []));
    return spaces.map((space) => [keyOf('space', space.id), { title: space.text(language).name, path: `/spaces/${space.slug}` }] as const);
  }

  /** What is missing, and what was decided, stands there. `spaceId` null: the space is out of sight, perhaps since they are no longer an expert of it. */
  private ownExpertStatus(spaceId: string | null, language: Locale): Place {
    const space = spaceId === null ? undefined : this.spaces.byId(spaceId);
    return { title: space?.text(language).name ?? message('notices_expert_title', {}, language), path: '/me/next' };
  }

  /** Those that may be seen. */
  ofQuestions(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    return this.threads.of(actor, ids);
  }
}

/** A new question, told of under its space or tag. */
const isWhereAsked = (row: Placed): boolean => row.content_kind === 'question' && (row.page_kind === 'space' || row.page_kind === 'tag');

/** Only tags under which something may be seen. */
function ofTags(readable: ReadonlySet<string>, tags: readonly Tag[]): (readonly [string, Place])[] {
  const seen = tags.filter((tag) => tagFor(tag, readable).questionCount > 0);
  return seen.map(({ id, slug }) => [keyOf('tag', id), { title: slug, path: `/tags/${encodeURIComponent(slug)}` }] as const);
}

/** Ids of decisions are counted apart from those of contents. */
const keyOf = (kind: PageKind, id: string): string => `${kind}:${id}`;

/** The title of what was decided about, while its author sees it. */
function ownDecision({ id, title, reason }: OwnDecision, language: Locale): Place {
  return { title: title ?? message('notices_decision_title', {}, language), path: `/me/decisions/${id}`, reason };
}

/** What was reported may be gone: the reports are read together, whatever became of it. */
function ownReports(language: Locale): Place {
  return { title: message('notices_report_title', {}, language), path: '/me/reports' };
}

/** Why it was declined stands on a page of the question's own. */
const declinedAt = (id: string, path: string): string => `${path === `/q/${id}` ? `${path}/-` : path}/duplicate`;

/** Where on the page it stands. A comment on an answer stands with the answer. */
function anchorOf({ content_kind: kind, content_id: id, subject_id: subject, page_id: page }: Placed): string {
  if (kind === 'answer') return `?answer=${id}#answer-${id}`;
  if (kind === 'comment') return `${subject === page ? '' : `?answer=${subject}`}#comment-${id}`;
  return '';
}
