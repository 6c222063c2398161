import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';

const contents = prepared<{ id: string }>(
  'community_thread_contents',
  `select $1::bigint as id union all select id from answer where question_id = $1 union all select id from comment where question_id = $1`,
);

/** What stands in a thread, for who keeps something of their own about each text. */
@Injectable()
export class ThreadContents {
  /** Ids of the question, its answers and all comments, whatever can be seen of them. */
  async idsOf(tx: Transaction, questionId: string): Promise<string[]> {
    return (await tx.rows(contents, [questionId])).map(({ id }) => id);
  }
}
