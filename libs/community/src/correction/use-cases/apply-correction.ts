import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Viewpoints } from '../../thread/viewpoint';
import { CorrectedText } from '../corrected-text';
import { refusalOnCorrection } from '../correction.policy';
import { CorrectionRepository } from '../correction.repository';
import type { ApplyCorrectionInput } from '../graphql/correction.inputs';
import type { TouchedCorrection } from './propose-correction';

/** The author takes the correction over as it was proposed; after their time the staff may. */
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
    return this.work.run<TouchedCorrection>({ act: 'applyCorrection', actor, input }, async (tx) => {
      const corrected = await this.texts.lockFor(tx, actor, viewpoint, input.correctionId, answerId);
      if (!corrected) return new NotFound(input.correctionId);
      const { correction, lacking } = corrected;
      const refusal = refusalOnCorrection(actor, 'apply', correction, lacking, tx.now);
      if (refusal) return refusal;

      const state = actor.is(correction.answerAuthorId) ? 'applied' : 'applied_after_grace';
      return (await this.texts.carryOut(tx, corrected, { state, words: null })) ?? { correctionId: correction.id, answerId };
    });
  }
}
