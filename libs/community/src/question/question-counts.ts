import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';

const bySpace = prepared<{ space_id: string; questions: number }>(
  'community_question_counts',
  `select space_id, count(*)::int as questions from question where publication = 'visible' group by space_id`,
);

/** How many questions there are in each space. Counted anew each time: ask seldom. */
@Injectable()
export class QuestionCounts {
  constructor(private readonly database: Database) {}

  async bySpace(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows(bySpace, []);
    return new Map(rows.map((row) => [row.space_id, row.questions]));
  }
}
