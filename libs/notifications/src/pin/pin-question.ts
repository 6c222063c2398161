import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { bareQuestion, QuestionReader } from '@kehila/community';
import {
  type Actor,
  BadInput,
  Clock,
  ErrorCode,
  type Failure,
  LimitReached,
  LiveStamps,
  NotFound,
  problemsOfSpan,
  type Transaction,
  UnitOfWork,
} from '@kehila/platform';
import { QuestionPinned, QuestionUnpinned } from './pin.events';
import { clearPins, insertPins, type PinRow, pinsOfSpace } from './pin.sql';

export const mostPins = 3;

interface Pinned {
  readonly questionId: string;
}

/** The staff of a space put questions on top of its list, at most three, in an order and until a day; or let them stand among the others again. */
@Injectable()
export class PinQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly questions: QuestionReader,
    private readonly abilities: Abilities,
  ) {}

  /** Pinned again it moves, or stands longer. `position` from 1; null: where it is, else last. @throws BadInput when the end is over or years away. */
  pin(actor: Actor, questionId: string, until: Date, position: number | null): Promise<Pinned | Failure> {
    const now = this.clock.now();
    const problems = problemsOfSpan(now, until, now);
    if (problems.length > 0) throw new BadInput(problems);
    return this.act(actor, 'pinQuestion', questionId, async (tx, spaceId, pins) => {
      const place = pins.findIndex((pin) => pin.question_id === questionId);
      const others = pins.filter((pin) => pin.question_id !== questionId);
      if (others.length >= mostPins) return new LimitReached(ErrorCode.PIN_LIMIT_REACHED, mostPins);
      const kept = place === -1 ? others.length : place;
      others.splice(position === null ? kept : position - 1, 0, { question_id: questionId, space_id: spaceId, until_at: until });
      await this.write(tx, spaceId, questionId, others);
      await tx.record(new QuestionPinned({ questionId, spaceId, at: tx.now }));
      return { questionId };
    });
  }

  /** What is not pinned stays so. */
  unpin(actor: Actor, questionId: string): Promise<Pinned | Failure> {
    return this.act(actor, 'unpinQuestion', questionId, async (tx, spaceId, pins) => {
      const others = pins.filter((pin) => pin.question_id !== questionId);
      if (others.length === pins.length) return { questionId };
      await this.write(tx, spaceId, questionId, others);
      await tx.record(new QuestionUnpinned({ questionId, spaceId, at: tx.now }));
      return { questionId };
    });
  }

  private async act(
    actor: Actor,
    act: 'pinQuestion' | 'unpinQuestion',
    questionId: string,
    change: (tx: Transaction, spaceId: string, pins: readonly PinRow[]) => Promise<Pinned | Failure>,
  ): Promise<Pinned | Failure> {
    const question = await this.questions.byId(actor, questionId, bareQuestion);
    const outcome = await this.work.run<Pinned>({ act, actor }, async (tx) => {
      if (!question) return new NotFound(questionId);
      const { spaceId } = question;
      const refusal = await this.abilities.refusal(actor, 'ANNOUNCE', { spaceId, tx });
      if (refusal) return refusal;
      await this.stamps.change(tx, 'pins');
      return change(tx, spaceId, await tx.rows(pinsOfSpace, [spaceId, tx.now]));
    });
    await this.stamps.refresh();
    return outcome;
  }

  private async write(tx: Transaction, spaceId: string, questionId: string, pins: readonly PinRow[]): Promise<void> {
    await tx.rows(clearPins, [spaceId, questionId]);
    await tx.rows(insertPins, [spaceId, pins.map((pin) => pin.question_id), pins.map((pin) => pin.until_at)]);
  }
}
