import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { Viewpoints } from '../../thread/viewpoint';
import { CorrectedText } from '../corrected-text';
import { refusalOnCorrection } from '../correction.policy';
import { CorrectionRepository } from '../correction.repository';
import type { ApplyCorrectionInput } from '../graphql/correction.inputs';
import type { TouchedCorrection } from './propose-correction';

/** The author takes the correction over, as proposed or in other words; after their time the staff may. */
@Injectable()
export class ApplyCorrection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  async execute(actor: Actor, input: ApplyCorrectionInput): Promise<TouchedCorrection | Failure> {
    const answerId = await this.corrections.answerOf(input.correctionId);
    if (answerId === undefined) return new NotFound(input.correctionId);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'applyCorrection', actor, input }, async (tx) => {
      const corrected = await this.texts.lock(tx, actor, viewpoint, input.correctionId, answerId);
      if (!corrected) return new NotFound(input.correctionId);
      const { correction, lacking } = corrected;
      const refusal = refusalOnCorrection(actor, 'apply', correction, lacking, tx.now);
      if (refusal) return refusal;

      const body = input.body ?? null;
      const outcome = await this.texts.carryOut(tx, corrected, body);
      if (isFailure(outcome)) return outcome;
      const inOtherWords = body !== null && body !== correction.proposed;
      const state = actor.is(correction.answerAuthorId) ? (inOtherWords ? 'amended' : 'applied') : 'applied_after_grace';
      await this.corrections.decide(tx, correction.id, state, null, { before: corrected.answer.markdown, after: outcome.after });
      await this.texts.moved(tx, corrected, correction.id, state);
      return { correctionId: correction.id, answerId };
    });
  }
}
