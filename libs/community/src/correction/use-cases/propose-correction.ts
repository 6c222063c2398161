import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, isFailure, NotFound, Refused, StateRefused, UnitOfWork } from '@kehila/platform';
import { AnswerRepository } from '../../answer/answer.repository';
import { editedText } from '../../thread/edited-text';
import { Newcomers, refusedForNewcomer } from '../../thread/newcomers';
import { PostingChecks } from '../../thread/posting-checks';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { writtenText } from '../../thread/written-text';
import { CorrectedText } from '../corrected-text';
import type { TouchedCorrection } from '../correction-acts';
import { mayProposeCorrection } from '../correction.policy';
import { CorrectionRepository } from '../correction.repository';
import type { ProposeCorrectionInput } from '../graphql/correction.inputs';

/** Somebody says how another's answer should read, and why. The author is asked first. */
@Injectable()
export class ProposeCorrection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly answers: AnswerRepository,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
    private readonly abilities: Abilities,
    private readonly newcomers: Newcomers,
    private readonly checks: PostingChecks,
  ) {}

  async execute(actor: Actor, input: ProposeCorrectionInput): Promise<TouchedCorrection | Failure> {
    const text = writtenText(input.body, 'post', actor.language);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run<TouchedCorrection>({ act: 'proposeCorrection', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.answerId);
      const answer = thread && (await this.answers.standing(tx, viewpoint, thread, input.answerId));
      if (!thread || !answer) return new NotFound(input.answerId);

      const refusal =
        (await this.abilities.refusal(actor, 'PROPOSE_CORRECTION', { spaceId: thread.spaceId, tx })) ?? mayProposeCorrection(actor, thread, answer.authorId);
      if (refusal) return refusal;
      if (answer.publication !== 'visible') return new StateRefused(answer.publication);
      if ((input.base ?? answer.markdown) === input.body) return new Refused(ErrorCode.NOTHING_CHANGED, ['input', 'body']);
      const proposed = editedText(answer.markdown, input.body, input.base);
      if (isFailure(proposed)) return proposed;
      const tooEager = refusedForNewcomer(await this.newcomers.find(tx), text);
      if (tooEager) return tooEager;
      const cleared = await this.checks.clearEdit(tx, { kind: 'answer', spaceId: thread.spaceId, body: text }, answer.markdown, 'visible');
      if (isFailure(cleared)) return cleared;

      const { kind, reason } = input;
      const id = await this.corrections.insert(tx, answer.id, { kind, reason, base: answer.markdown, proposed, alias: thread.actorAlias });
      const correction = id && (await this.corrections.standing(tx, id));
      if (!correction) return new StateRefused('proposed', ErrorCode.ALREADY_PROPOSED);
      await this.texts.moved(tx, { thread, answer, correction }, 'proposed');
      return { correctionId: correction.id, answerId: answer.id };
    });
  }
}
