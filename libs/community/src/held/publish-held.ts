import { Injectable } from '@nestjs/common';
import type { DomainEvent, Transaction } from '@kehila/platform';
import { Spaces, Tags } from '@kehila/spaces';
import { AnswerPosted } from '../answer/answer.events';
import { CommentPosted } from '../comment/comment.events';
import { Mentions } from '../mention/mentions';
import { QuestionAsked } from '../question/question.events';
import type { Thread } from '../thread/thread.entity';
import { type HeldContent, HeldRepository } from './held.repository';

/** A text that waited for approval is shown. */
@Injectable()
export class PublishHeld {
  constructor(
    private readonly held: HeldRepository,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly mentions: Mentions,
  ) {}

  async publish(tx: Transaction, thread: Thread, content: HeldContent): Promise<void> {
    if (content.kind === 'question') {
      await this.held.publishQuestion(tx, content, this.spaces.clocksFrom(thread.spaceId, tx.now));
      await this.tags.count(tx, thread.spaceId, content.tagIds, []);
    } else if (content.kind === 'answer') await this.held.publishAnswer(tx, thread, content);
    else await this.held.publishComment(tx, thread, content);
    await tx.record(shownNow(thread, content, tx.now));
    const { id: contentId, kind: contentKind, onContentId, authorId } = content;
    await this.mentions.shown(tx, { contentId, contentKind, onContentId, questionId: thread.id, spaceId: thread.spaceId, authorId });
  }
}

/** For all who listen it happens now. */
function shownNow(thread: Thread, content: HeldContent, at: Date): DomainEvent {
  const shared = { questionId: thread.id, spaceId: thread.spaceId, at };
  switch (content.kind) {
    case 'question':
      return new QuestionAsked({ ...shared, askerId: content.authorId });
    case 'answer':
      return new AnswerPosted({
        ...shared,
        answerId: content.id,
        authorId: content.authorId,
        askerId: thread.askerId,
        authorHidden: content.authorHidden,
        authorIsStaff: content.authorIsStaff,
      });
    case 'comment':
      return new CommentPosted({ ...shared, commentId: content.id, contentId: content.onContentId, authorId: content.authorId });
  }
}
