import { Injectable } from '@nestjs/common';
import { TextTurned } from '@kehila/community';
import { AfterCommit, type CommitListener, Database, prepared } from '@kehila/platform';

/** Index `notification_item_of_content`. */
const lead = prepared<never>('notices_lead_on', `update notification_item set content_kind = $3, content_id = $4 where content_id = $2 and content_kind = $1`);

/** What people were told of an answer leads to the comment that it is, and the other way round; nobody is told anew. */
@Injectable()
@AfterCommit(TextTurned)
export class LeadNoticesOn implements CommitListener<TextTurned> {
  constructor(private readonly database: Database) {}

  async handle({ fromKind, fromId, toKind, toId }: TextTurned): Promise<void> {
    await this.database.rows(lead, [fromKind, fromId, toKind, toId]);
  }
}
