import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';

const threadsOfAnswers = prepared<{ id: string; question_id: string }>(
  'composition_threads_of_answers',
  `select id, question_id from answer where id = any($1::bigint[]) and publication = 'visible'`,
);

/** In which thread an answer stands. Whether the thread may be seen is for its reader to say. */
@Injectable()
export class AnswerThreads {
  constructor(private readonly database: Database) {}

  /** Ids that are no visible answers are absent. */
  async of(contentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.rows(threadsOfAnswers, [contentIds]);
    return new Map(rows.map((row) => [row.id, row.question_id]));
  }
}
