import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../search-pool';

const answersOfThreads = prepared<{ id: string }>(
  'search_answers_of_threads',
  `select id from search_doc where thread_id = any($1::bigint[]) and kind = 'answer'`,
);

/** Answers carry title, tags, state and space of their question. */
@Injectable()
export class AnswersOfThreads {
  constructor(private readonly pool: SearchPool) {}

  async of(threads: readonly string[]): Promise<string[]> {
    const rows = await this.pool.rows(answersOfThreads, [threads]);
    return rows.map(({ id }) => id);
  }
}
