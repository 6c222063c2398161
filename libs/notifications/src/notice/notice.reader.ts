import { Injectable } from '@nestjs/common';
import { cursorValues, instantFrom, instantOf, QuestionReader } from '@kehila/community';
import { ArticleReader, pathOfArticle } from '@kehila/knowledge';
import { type FlagReasonName, type OwnDecision, OwnDecisionsReader } from '@kehila/moderation';
import { type Actor, Database, type Page, pageOf, prepared, translate } from '@kehila/platform';
import type { Notification } from './graphql/notification.type';
import type { ContentKind, NoticeKind, PageKind } from './notice-kinds';
import { NoticeSight, visibleItem } from './notice-sight';

interface NoticeRow {
  id: string;
  kind: NoticeKind;
  page_kind: PageKind;
  page_id: string;
  subject_id: string;
  content_kind: ContentKind;
  content_id: string;
  count: number;
  latest_at: Date;
  read_at: Date | null;
  instant: string;
}

/** So many causes of a line are looked at; more are told as so many. */
const mostItems = 100;

/**
 * Lines of one person, newest first, each with what of it may be seen now; a line of which nothing may be seen is left out. Parameters: the sight's,
 * how many, and where it goes on. Indexes `notification_newest`, `notification_item_newest`.
 */
const pageOfLines = (unread: boolean, goesOn: boolean) =>
  prepared<NoticeRow>(
    `notice_page${unread ? '_unread' : ''}${goesOn ? '_on' : ''}`,
    `select n.id, n.kind, n.page_kind, n.page_id, n.subject_id, seen.content_kind, seen.content_id, seen.count, n.latest_at, n.read_at, ${instantOf('n.latest_at')}::text as instant
     from notification n cross join lateral (
       select (array_agg(i.content_kind order by i.at desc, i.content_id desc))[1] as content_kind, (array_agg(i.content_id order by i.at desc, i.content_id desc))[1] as content_id,
         case n.kind when 'votes' then max(i.amount) else count(*)::int end as count
       from (select * from notification_item where notification_id = n.id order by at desc, content_id desc limit ${mostItems}) i
       where ${visibleItem('i', 'n')}) seen
     where n.account_id = $2 and seen.content_id is not null ${unread ? 'and n.read_at is null' : ''} ${goesOn ? `and (n.latest_at, n.id) < (${instantFrom('$6')}, $7::bigint)` : ''}
     order by n.latest_at desc, n.id desc limit $5`,
  );

const statements = { all: [pageOfLines(false, false), pageOfLines(false, true)], unread: [pageOfLines(true, false), pageOfLines(true, true)] } as const;

const titleOnly = {
  body: 'none',
  closure: false,
  merged: false,
  movedFrom: false,
  comments: 'none',
  revisions: false,
  viewer: false,
  draft: false,
  viewerCan: false,
} as const;

interface ReadPage {
  readonly title: string;
  readonly path: string;
  /** Why, where a decision gave a reason; else null. */
  readonly reason?: FlagReasonName | null;
}

@Injectable()
export class NoticeReader {
  constructor(
    private readonly database: Database,
    private readonly sight: NoticeSight,
    private readonly questions: QuestionReader,
    private readonly articles: ArticleReader,
    private readonly decisions: OwnDecisionsReader,
  ) {}

  async page(actor: Actor, onlyUnread: boolean, first: number, after: string | null | undefined): Promise<Page<Notification>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const [fromNewest, goingOn] = statements[onlyUnread ? 'unread' : 'all'];
    const rows = await this.database.rows(cursor.length > 0 ? goingOn : fromNewest, [...(await this.sight.of(actor)), first + 1, ...cursor]);
    const pages = await this.pagesOf(actor, rows);
    const page = pageOf(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => shown(row, row.page_kind === 'report' ? ownReports() : pages.get(keyOf(row.page_kind, row.page_id))),
    );
    return { ...page, nodes: page.nodes.flat(), edges: page.edges.flatMap(({ cursor: place, node }) => node.map((one) => ({ cursor: place, node: one }))) };
  }

  private async pagesOf(actor: Actor, rows: readonly NoticeRow[]): Promise<Map<string, ReadPage>> {
    const ids = (kind: NoticeRow['page_kind']) => [...new Set(rows.flatMap((row) => (row.page_kind === kind ? row.page_id : [])))];
    const [questions, articles, decisions] = await Promise.all([
      this.questions.byIds(actor, ids('question'), titleOnly),
      this.articles.byIds(actor, ids('article')),
      this.decisions.byIds(actor, ids('decision')),
    ]);
    return new Map([
      ...[...questions].map(([id, { title, slug }]) => [keyOf('question', id), { title, path: slug === '' ? `/q/${id}` : `/q/${id}/${slug}` }] as const),
      ...[...articles].map(([id, { title, slug }]) => [keyOf('article', id), { title, path: pathOfArticle(id, slug) }] as const),
      ...[...decisions].map(([id, decision]) => [keyOf('decision', id), ownDecision(decision)] as const),
    ]);
  }
}

/** Ids of decisions are counted apart from those of contents. */
const keyOf = (kind: PageKind, id: string): string => `${kind}:${id}`;

/** The title of what was decided about, while its author sees it. */
function ownDecision({ id, title, reason }: OwnDecision): ReadPage {
  return { title: title ?? translate('notices_decision_title'), path: `/me/decisions/${id}`, reason };
}

/** What was reported may be gone: the reports are read together, whatever became of it. */
function ownReports(): ReadPage {
  return { title: translate('notices_report_title'), path: '/me/reports' };
}

/** Nothing where the page went away between the two statements. */
function shown(row: NoticeRow, page: ReadPage | undefined): Notification[] {
  if (!page) return [];
  return [
    {
      id: row.id,
      kind: row.kind,
      count: row.count,
      sentence: translate(`notices_${row.kind}`, { count: row.count, reason: translate(`moderation_reason_${page.reason ?? 'none'}`) }),
      title: page.title,
      path: page.path + anchorOf(row),
      at: row.latest_at,
      isRead: row.read_at !== null,
    },
  ];
}

/** Where on the page it stands. A comment on an answer stands with the answer. */
function anchorOf({ content_kind: kind, content_id: id, subject_id: subject, page_id: page }: NoticeRow): string {
  if (kind === 'answer') return `?answer=${id}#answer-${id}`;
  if (kind === 'comment') return `${subject === page ? '' : `?answer=${subject}`}#comment-${id}`;
  return '';
}
