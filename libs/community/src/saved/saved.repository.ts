import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';
import { type Viewpoint, viewpointValues, visibleQuestion } from '../thread/viewpoint';

const save = prepared<never>(
  'community_save',
  `insert into question_saved (question_id, account_id, since)
   select q.id, $2::bigint, $5 from question q where q.id = $4 and ${visibleQuestion('q')} on conflict do nothing`,
);

const unsave = prepared<never>('community_unsave', `delete from question_saved where question_id = $1 and account_id = $2`);

/** What people keep to read later. */
@Injectable()
export class SavedRepository {
  constructor(private readonly database: Database) {}

  /** Nothing is kept of what may not be seen. */
  async save(viewpoint: Viewpoint, questionId: string, since: Date): Promise<void> {
    await this.database.rows(save, [...viewpointValues(viewpoint), questionId, since]);
  }

  async unsave(accountId: string, questionId: string): Promise<void> {
    await this.database.rows(unsave, [questionId, accountId]);
  }
}
