import { Injectable } from '@nestjs/common';
import { type Actor, Database, prepared } from '@kehila/platform';
import { Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from './viewpoint';

interface NewsRow {
  answer_count: number;
  newest: string | null;
}

/** Index `answer_by_question_newest`. */
const threadNews = prepared<NewsRow>(
  'community_thread_news',
  `select q.answer_count, (
     select x.id from answer x where x.question_id = q.id and ${visiblePublication('x', 'q.space_id')} order by x.answered_at desc, x.id desc limit 1) as newest
   from question q where q.id = $4 and ${visibleQuestion('q')}`,
);

export interface NewsOfThread {
  readonly questionId: string;
  readonly answerCount: number;
  readonly newestAnswerId: string | null;
}

/** What somebody who reads a thread is told while they read. */
@Injectable()
export class ThreadNews {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
  ) {}

  /** Null where they may not see it. */
  async of(actor: Actor, questionId: string): Promise<NewsOfThread | null> {
    const row = await this.database.row(threadNews, [...viewpointValues(await this.viewpoints.of(actor)), questionId]);
    return row ? { questionId, answerCount: row.answer_count, newestAnswerId: row.newest } : null;
  }
}
