import { Injectable } from '@nestjs/common';
import { AnswerPosted, CommentPosted, ContentHeld, QuestionAsked } from '@kehila/community';
import { AfterCommit, Clock, type CommitListener, Database, isHistory } from '@kehila/platform';
import { wishSpamRequest } from './spam-request.sql';
import { SpamService } from './spam-service';

type Written = QuestionAsked | AnswerPosted | CommentPosted | ContentHeld;

/** What was written is shown to the service, later and apart: neither its author nor the thread waits for it. */
@Injectable()
@AfterCommit(QuestionAsked, AnswerPosted, CommentPosted, ContentHeld)
export class AskServiceAboutText implements CommitListener<Written> {
  constructor(
    private readonly service: SpamService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(written: Written): Promise<void> {
    const now = this.clock.now();
    if (!this.service.isOn || isHistory(written.at, now)) return;
    await this.database.rows(wishSpamRequest, [textOf(written), 'judge', now]);
  }
}

function textOf(written: Written): string {
  if (written instanceof ContentHeld) return written.contentId;
  if (written instanceof AnswerPosted) return written.answerId;
  return written instanceof CommentPosted ? written.commentId : written.questionId;
}
