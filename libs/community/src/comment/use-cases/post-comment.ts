import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { Mentions } from '../../mention/mentions';
import { refusedByState } from '../../question/question.policy';
import { QuestionClock } from '../../question/question.clock';
import { actingAccount } from '../../thread/acting-account';
import { Newcomers } from '../../thread/newcomers';
import { PostingChecks } from '../../thread/posting-checks';
import { ContentHeld } from '../../thread/thread.events';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { writtenText } from '../../thread/written-text';
import { CommentPosted } from '../comment.events';
import { CommentRepository } from '../comment.repository';
import type { PostCommentInput } from '../graphql/comment.inputs';

/** The comment that was posted. */
export interface PostedComment {
  readonly commentId: string;
}

/** Somebody remarks on a question or an answer. A remark of the asker answers what the staff asked for. */
@Injectable()
export class PostComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly comments: CommentRepository,
    private readonly abilities: Abilities,
    private readonly newcomers: Newcomers,
    private readonly clock: QuestionClock,
    private readonly checks: PostingChecks,
    private readonly mentions: Mentions,
  ) {}

  async execute(actor: Actor, input: PostCommentInput): Promise<PostedComment | Failure> {
    const text = writtenText(this.checks.masked(input.body), 'comment', actor.language);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'postComment', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.contentId);
      if (!thread || !(await this.comments.takesComments(tx, thread, input.contentId))) return new NotFound(input.contentId);

      const refusal = (await this.abilities.refusal(actor, 'COMMENT', { spaceId: thread.spaceId, tx })) ?? refusedByState(thread);
      if (refusal) return refusal;

      const cleared = await this.checks.clear(tx, { kind: 'comment', spaceId: thread.spaceId, body: text }, await this.newcomers.find(tx));
      if (isFailure(cleared)) return cleared;
      const called = await this.mentions.calledBy(tx, text);
      if (isFailure(called)) return called;
      const commentId = await this.comments.insert(tx, thread, input.contentId, text, cleared.publication);
      const shared = { questionId: thread.id, spaceId: thread.spaceId, authorId: actingAccount(actor), at: tx.now };
      const posted = { ...shared, contentId: commentId, contentKind: 'comment' } as const;
      const calling = { ...posted, onContentId: input.contentId, publication: cleared.publication };
      if (cleared.publication === 'held') {
        await tx.record(new ContentHeld({ ...posted, findings: cleared.findings }));
        await this.mentions.keep(tx, calling, called);
        return { commentId };
      }
      if (actor.is(thread.askerId)) await this.clock.goOn(tx, thread);
      await tx.record(new CommentPosted({ ...shared, commentId, contentId: input.contentId }));
      await this.mentions.keep(tx, calling, called);
      await this.checks.suspect(tx, posted, cleared);
      return { commentId };
    });
  }
}
