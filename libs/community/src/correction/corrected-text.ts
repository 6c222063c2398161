import { Injectable } from '@nestjs/common';
import { type Failure, isFailure, StateRefused, type Transaction } from '@kehila/platform';
import { AnswerEdited } from '../answer/answer.events';
import { AnswerRepository, type StandingAnswer } from '../answer/answer.repository';
import { editedText } from '../thread/edited-text';
import { Newcomers, refusedForNewcomer } from '../thread/newcomers';
import { PostingChecks } from '../thread/posting-checks';
import type { Thread } from '../thread/thread.entity';
import { ThreadRepository } from '../thread/thread.repository';
import type { Viewpoint } from '../thread/viewpoint';
import { writtenText } from '../thread/written-text';
import { CorrectionMoved } from './correction.events';
import { CorrectionRepository, type StandingCorrection } from './correction.repository';
import type { CorrectionStateName } from './correction.states';

/** A correction with its answer and thread, locked. */
export interface Corrected {
  readonly thread: Thread;
  readonly answer: StandingAnswer;
  readonly correction: StandingCorrection;
}

/** Other words than those that were proposed, and the answer from which they were made. */
export interface OwnWords {
  readonly base: string;
  readonly body: string;
}

interface CarryingOut {
  readonly state: CorrectionStateName;
  /** Null: as proposed. */
  readonly words: OwnWords | null;
  readonly note?: string;
}

/** A correction under the lock of its thread, and its text put into the answer. */
@Injectable()
export class CorrectedText {
  constructor(
    private readonly threads: ThreadRepository,
    private readonly answers: AnswerRepository,
    private readonly corrections: CorrectionRepository,
    private readonly newcomers: Newcomers,
    private readonly checks: PostingChecks,
  ) {}

  async lock(tx: Transaction, viewpoint: Viewpoint, correctionId: string, answerId: string): Promise<Corrected | undefined> {
    const thread = await this.threads.lock(tx, viewpoint, answerId);
    const answer = thread && (await this.answers.standing(tx, viewpoint, thread, answerId));
    const correction = answer && (await this.corrections.standing(tx, correctionId));
    return correction && { thread, answer, correction };
  }

  /** The answer then reads as proposed, or as `words` say; edits of other passages in the meantime stay. Undefined: it is done. */
  async carryOut(tx: Transaction, corrected: Corrected, { state, words, note }: CarryingOut): Promise<Failure | undefined> {
    const { thread, answer, correction } = corrected;
    if (answer.publication !== 'visible') return new StateRefused(answer.publication);
    const after = editedText(answer.markdown, words?.body ?? correction.proposed, words?.base ?? correction.base);
    if (isFailure(after)) return after;
    const text = writtenText(this.checks.masked(after), 'post', tx.actor.language);
    const tooEager = words === null ? undefined : refusedForNewcomer(await this.newcomers.find(tx), text);
    if (isFailure(tooEager)) return tooEager;
    // What was proposed was looked at then.
    const cleared =
      words === null ? undefined : await this.checks.clearEdit(tx, { kind: 'answer', spaceId: thread.spaceId, body: text }, answer.markdown, 'visible');
    if (isFailure(cleared)) return cleared;

    // Where nobody acts, the words are the proposer's.
    const editorId = tx.actor.accountId ?? correction.proposerId;
    await this.answers.update(tx, answer.id, text, true, editorId);
    await tx.record(new AnswerEdited({ answerId: answer.id, questionId: thread.id, spaceId: thread.spaceId, editorId, at: tx.now }));
    await this.corrections.decide(tx, correction.id, state, note ?? null, { before: answer.markdown, after: text.markdown });
    await this.moved(tx, corrected, state);
    return undefined;
  }

  async moved(tx: Transaction, { thread, answer, correction }: Corrected, state: CorrectionStateName): Promise<void> {
    await tx.record(
      new CorrectionMoved({
        correctionId: correction.id,
        answerId: answer.id,
        questionId: thread.id,
        spaceId: thread.spaceId,
        kind: correction.kind,
        state,
        by: tx.actor.accountId,
        authorId: correction.answerAuthorId,
        authorIsStaff: correction.authorIsStaff,
        authorHidden: correction.authorHidden,
        proposerId: correction.proposerId,
        proposerIsStaff: correction.proposerIsStaff,
        proposerHidden: correction.proposerHidden,
        inTime: tx.now <= correction.graceEndsAt,
        at: tx.now,
      }),
    );
  }
}
