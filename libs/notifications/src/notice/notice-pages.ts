import { Injectable } from '@nestjs/common';
import { QuestionReader } from '@kehila/community';
import { ArticleReader, pathOfArticle } from '@kehila/knowledge';
import { message } from '@kehila/messages';
import type { Actor, Locale } from '@kehila/platform';
import type { ContentKind, PageKind } from './notice-kinds';

/** What says where a notice is read. */
export interface Placed {
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
}

export const titleOnly = {
  body: 'none',
  closure: false,
  merged: false,
  comments: 'none',
  revisions: false,
  viewer: false,
  draft: false,
  viewerCan: false,
} as const;

/** Names the threads and articles that notices lead to, as somebody may see them. */
@Injectable()
export class NoticePages {
  constructor(
    private readonly questions: QuestionReader,
    private readonly articles: ArticleReader,
  ) {}

  /** The place of each; undefined where the page is out of sight. */
  async placesOf(actor: Actor, rows: readonly Placed[], language: Locale): Promise<(row: Placed) => Place | undefined> {
    const ids = (kind: Placed['page_kind']) => [...new Set(rows.flatMap((row) => (row.page_kind === kind ? row.page_id : [])))];
    const [questions, articles] = await Promise.all([this.ofQuestions(actor, ids('question')), this.articles.byIds(actor, ids('article'))]);
    const pages = new Map<string, Place>([
      ...questions,
      ...[...articles].map(([id, { title, slug }]) => [id, { title, path: pathOfArticle(id, slug) }] as const),
    ]);
    return (row) => {
      if (row.page_kind === 'report') return ownReports(language);
      const page = pages.get(row.page_id);
      return page && { title: page.title, path: page.path + anchorOf(row) };
    };
  }

  /** Those that may be seen. */
  async ofQuestions(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const questions = await this.questions.byIds(actor, [...ids], titleOnly);
    return new Map([...questions].map(([id, { title, slug }]) => [id, { title, path: slug === '' ? `/q/${id}` : `/q/${id}/${slug}` }] as const));
  }
}

/** What was reported may be gone: the reports are read together, whatever became of it. */
function ownReports(language: Locale): Place {
  return { title: message('notices_report_title', {}, language), path: '/me/reports' };
}

/** Where on the page it stands. A comment on an answer stands with the answer. */
function anchorOf({ content_kind: kind, content_id: id, subject_id: subject, page_id: page }: Placed): string {
  if (kind === 'answer') return `?answer=${id}#answer-${id}`;
  if (kind === 'comment') return `${subject === page ? '' : `?answer=${subject}`}#comment-${id}`;
  return '';
}
