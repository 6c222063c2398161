import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, StateRefused, type Transaction, UnitOfWork } from '@kehila/platform';
import type { Thread } from '../../thread/thread.entity';
import { ThreadRepository } from '../../thread/thread.repository';
import { type Viewpoint, Viewpoints } from '../../thread/viewpoint';
import type { UndoTurnInput } from '../graphql/turning.inputs';
import { TextHolds } from '../text-holds';
import { TurnedTexts, type TurnedContent } from '../turned-texts';
import { mayTurnAnswer, mayTurnText } from '../turning.policy';
import { type StandingTurn, TurningRepository } from '../turning.repository';

/** A text becomes again what it was, with the votes and comments that it had. */
@Injectable()
export class UndoTurn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly turns: TurningRepository,
    private readonly turned: TurnedTexts,
    private readonly holds: TextHolds,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: UndoTurnInput): Promise<TurnedContent | Failure> {
    const { contentId } = input;
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'undoTurn', actor, input }, async (tx) => {
      const thread = await this.threads.lockAroundHeld(tx, viewpoint, contentId);
      const turn = thread && (await this.turns.turnTo(tx, contentId));
      if (!thread || !turn) return new NotFound(contentId);
      const refusal = await this.abilities.refusal(actor, 'MODERATE', { spaceId: thread.spaceId, tx });
      if (refusal) return refusal;
      return turn.became === 'comment' ? this.toAnswer(tx, viewpoint, thread, turn, contentId) : this.toComment(tx, viewpoint, thread, turn, contentId);
    });
  }

  private async toAnswer(tx: Transaction, viewpoint: Viewpoint, thread: Thread, turn: StandingTurn, commentId: string): Promise<TurnedContent | Failure> {
    const comment = await this.turns.comment(tx, viewpoint, thread, commentId);
    if (!comment) return new NotFound(commentId);
    const refusal = mayTurnText(comment.publication, await this.holds.holdOn(tx, commentId));
    if (refusal) return refusal;
    if (!(await this.turns.kept(tx, thread, turn.sourceId))) return new StateRefused('elsewhere', ErrorCode.TEXT_ELSEWHERE);

    await this.turns.publishComment(tx, commentId, 'merged');
    const again = await this.turns.bringAnswerBack(tx, turn, comment.onId);
    await this.turns.end(tx, turn);
    const to = { id: turn.sourceId, kind: 'answer', undone: true, touched: [turn.sourceId, comment.onId] } as const;
    return this.turned.tell(tx, thread, comment, to, { again });
  }

  /** What was written since would be lost: it may be turned into a comment anew. */
  private async toComment(tx: Transaction, viewpoint: Viewpoint, thread: Thread, turn: StandingTurn, answerId: string): Promise<TurnedContent | Failure> {
    const answer = await this.turns.answer(tx, viewpoint, thread, answerId);
    if (!answer) return new NotFound(answerId);
    const refusal = mayTurnAnswer(answer, await this.holds.holdOn(tx, answerId));
    if (refusal) return refusal;
    if (answer.edited) return new StateRefused('edited', ErrorCode.TEXT_EDITED);
    const onId = (await this.turns.kept(tx, thread, turn.sourceId))?.onId;
    if (!onId) return new StateRefused('elsewhere', ErrorCode.TEXT_ELSEWHERE);

    const { voters } = await this.turns.putAnswerAway(tx, answerId, onId);
    await this.turns.publishComment(tx, turn.sourceId, 'visible');
    await this.turns.end(tx, turn);
    const to = { id: turn.sourceId, kind: 'comment', onId, undone: true, touched: [answerId, onId] } as const;
    return this.turned.tell(tx, thread, answer, to, { before: voters });
  }
}
