import { Injectable } from '@nestjs/common';
import { Abilities, type Lacking } from '@kehila/accounts';
import { type Actor, mergedText, StateRefused, type Transaction } from '@kehila/platform';
import { AnswerEdited } from '../answer/answer.events';
import { AnswerRepository, type StandingAnswer } from '../answer/answer.repository';
import { actingAccount } from '../thread/acting-account';
import { Newcomers, refusedForNewcomer } from '../thread/newcomers';
import type { Thread } from '../thread/thread.entity';
import { ThreadRepository } from '../thread/thread.repository';
import type { Viewpoint } from '../thread/viewpoint';
import { writtenText } from '../thread/written-text';
import { TextChanged } from './correction.errors';
import { CorrectionMoved } from './correction.events';
import { concerns } from './correction.policy';
import { CorrectionRepository, type StandingCorrection } from './correction.repository';
import type { CorrectionStateName } from './correction.states';

/** A correction with its answer and thread, locked. */
export interface Corrected {
  readonly thread: Thread;
  readonly answer: StandingAnswer;
  readonly correction: StandingCorrection;
  readonly lacking: Lacking;
}

/** What the acts on a correction share: finding it under the lock of its thread, and putting its text into the answer. */
@Injectable()
export class CorrectedText {
  constructor(
    private readonly threads: ThreadRepository,
    private readonly answers: AnswerRepository,
    private readonly corrections: CorrectionRepository,
    private readonly abilities: Abilities,
    private readonly newcomers: Newcomers,
  ) {}

  /** Undefined when there is none that concerns the actor: to everybody else it is as if it were not there. */
  async lock(tx: Transaction, actor: Actor, viewpoint: Viewpoint, correctionId: string, answerId: string): Promise<Corrected | undefined> {
    const thread = await this.threads.lock(tx, viewpoint, answerId);
    const answer = thread && (await this.answers.standing(tx, viewpoint, thread, answerId));
    const correction = answer && (await this.corrections.standing(tx, correctionId, answer.authorId));
    if (!thread || !answer || !correction || !concerns(actor, correction, thread.spaceId)) return undefined;
    const lacking = await this.abilities.lacking(actor, ['EDIT', 'EDIT_OTHERS'], { spaceId: thread.spaceId, tx });
    return { thread, answer, correction, lacking };
  }

  /** The answer then reads as proposed, or as `body` says; edits of other passages in the meantime stay. */
  async carryOut(tx: Transaction, { thread, answer, correction }: Corrected, body: string | null): Promise<TextChanged | StateRefused | { after: string }> {
    if (answer.publication !== 'visible') return new StateRefused(answer.publication);
    const after = body ?? mergedText(correction.base, answer.markdown, correction.proposed);
    if (after === undefined) return new TextChanged(answer.markdown, correction.proposed);
    const text = writtenText(after, 'post', tx.actor.language);
    const tooEager = body === null ? undefined : refusedForNewcomer(await this.newcomers.find(tx), text);
    if (tooEager) return tooEager;
    await this.answers.update(tx, answer.id, text, true);
    await tx.record(new AnswerEdited({ answerId: answer.id, questionId: thread.id, spaceId: thread.spaceId, editorId: actingAccount(tx.actor), at: tx.now }));
    return { after };
  }

  async moved(tx: Transaction, { thread, answer }: Pick<Corrected, 'thread' | 'answer'>, correctionId: string, state: CorrectionStateName): Promise<void> {
    await tx.record(
      new CorrectionMoved({
        correctionId,
        answerId: answer.id,
        questionId: thread.id,
        spaceId: thread.spaceId,
        state,
        by: actingAccount(tx.actor),
        at: tx.now,
      }),
    );
  }
}
