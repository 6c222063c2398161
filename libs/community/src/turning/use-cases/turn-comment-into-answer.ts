import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { writtenText } from '../../thread/written-text';
import type { TurnCommentIntoAnswerInput } from '../graphql/turning.inputs';
import { TextHolds } from '../text-holds';
import { TurnedTexts, type TurnedContent } from '../turned-texts';
import { mayTurnText } from '../turning.policy';
import { TurningRepository } from '../turning.repository';

/** A remark that solves something stands among the answers, where it can be voted for and accepted. */
@Injectable()
export class TurnCommentIntoAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly turns: TurningRepository,
    private readonly turned: TurnedTexts,
    private readonly holds: TextHolds,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: TurnCommentIntoAnswerInput): Promise<TurnedContent | Failure> {
    const { commentId } = input;
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'turnCommentIntoAnswer', actor, input }, async (tx) => {
      const thread = await this.threads.lockAroundHeld(tx, viewpoint, commentId);
      const comment = thread && (await this.turns.comment(tx, viewpoint, thread, commentId));
      if (!thread || !comment) return new NotFound(commentId);

      const refusal =
        (await this.abilities.refusal(actor, 'MODERATE', { spaceId: thread.spaceId, tx })) ??
        mayTurnText(comment.publication, await this.holds.holdOn(tx, commentId));
      if (refusal) return refusal;

      const answerId = await this.turns.makeAnswer(tx, commentId, writtenText(comment.markdown, 'post', comment.language));
      await this.turns.publishComment(tx, commentId, 'merged');
      await this.turns.keep(tx, { sourceId: commentId, targetId: answerId, became: 'answer', commentIds: [], voteIds: [] });
      return this.turned.tell(tx, thread, comment, { id: answerId, kind: 'answer', touched: [comment.onId] });
    });
  }
}
