import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { CommentRepository } from '../../comment/comment.repository';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { writtenText } from '../../thread/written-text';
import type { TurnAnswerIntoCommentInput } from '../graphql/turning.inputs';
import { TextHolds } from '../text-holds';
import { TurnedTexts, type TurnedContent } from '../turned-texts';
import { mayTurnAnswer, refusedByLength } from '../turning.policy';
import { TurningRepository } from '../turning.repository';

/** What answers nothing becomes a remark: on the question, or on the answer that it speaks of. What hung on it stands beside it. */
@Injectable()
export class TurnAnswerIntoComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly comments: CommentRepository,
    private readonly turns: TurningRepository,
    private readonly turned: TurnedTexts,
    private readonly holds: TextHolds,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: TurnAnswerIntoCommentInput): Promise<TurnedContent | Failure> {
    const { answerId, onContentId } = input;
    if (onContentId === answerId) throw new BadInput([{ path: ['input', 'onContentId'], code: 'INVALID' }]);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'turnAnswerIntoComment', actor, input }, async (tx) => {
      const thread = await this.threads.lockAroundHeld(tx, viewpoint, answerId);
      const answer = thread && (await this.turns.answer(tx, viewpoint, thread, answerId));
      if (!thread || !answer) return new NotFound(answerId);

      const refusal =
        (await this.abilities.refusal(actor, 'MODERATE', { spaceId: thread.spaceId, tx })) ??
        mayTurnAnswer(answer, await this.holds.holdOn(tx, answerId)) ??
        refusedByLength(answer.markdown);
      if (refusal) return refusal;
      if (!(await this.comments.takesComments(tx, thread, onContentId))) return new NotFound(onContentId, ['input', 'onContentId']);

      const commentId = await this.turns.makeComment(tx, answerId, onContentId, writtenText(answer.markdown, 'comment', answer.language));
      const { voteIds, voters, commentIds } = await this.turns.putAnswerAway(tx, answerId, onContentId);
      await this.turns.keep(tx, { sourceId: answerId, targetId: commentId, became: 'comment', commentIds, voteIds });
      const to = { id: commentId, kind: 'comment', onId: onContentId, touched: [answerId, onContentId] } as const;
      return this.turned.tell(tx, thread, answer, to, { before: voters });
    });
  }
}
