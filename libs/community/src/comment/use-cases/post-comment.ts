import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { refusedByState } from '../../question/question.policy';
import { QuestionClock } from '../../question/question.clock';
import { actingAccount } from '../../thread/acting-account';
import { Newcomers, publicationFor } from '../../thread/newcomers';
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
  ) {}

  async execute(actor: Actor, input: PostCommentInput): Promise<PostedComment | Failure> {
    const text = writtenText(input.body, 'comment', actor.language);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'postComment', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.contentId);
      if (!thread || !(await this.comments.takesComments(tx, thread, input.contentId))) return new NotFound(input.contentId);

      const refusal = (await this.abilities.refusal(actor, 'COMMENT', { spaceId: thread.spaceId, tx })) ?? refusedByState(thread);
      if (refusal) return refusal;

      const publication = publicationFor(await this.newcomers.find(tx), text);
      const commentId = await this.comments.insert(tx, thread, input.contentId, text, publication);
      const shared = { questionId: thread.id, spaceId: thread.spaceId, authorId: actingAccount(actor), at: tx.now };
      if (publication === 'held') {
        await tx.record(new ContentHeld({ ...shared, contentId: commentId, contentKind: 'comment' }));
        return { commentId };
      }
      if (actor.is(thread.askerId)) await this.clock.goOn(tx, thread);
      await tx.record(new CommentPosted({ ...shared, commentId, contentId: input.contentId }));
      return { commentId };
    });
  }
}
