import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { Viewpoints } from '../../thread/viewpoint';
import { CorrectedText } from '../corrected-text';
import { refusalOnCorrection } from '../correction.policy';
import { CorrectionRepository } from '../correction.repository';
import type { AmendCorrectionInput } from '../graphql/correction.inputs';
import type { TouchedCorrection } from './propose-correction';

/** The author takes the correction over in words of their own; after their time the staff bring together what cannot be merged. */
@Injectable()
export class AmendCorrection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  async execute(actor: Actor, input: AmendCorrectionInput): Promise<TouchedCorrection | Failure> {
    const answerId = await this.corrections.answerOf(input.correctionId);
    if (answerId === undefined) return new NotFound(input.correctionId);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run<TouchedCorrection>({ act: 'amendCorrection', actor, input }, async (tx) => {
      const corrected = await this.texts.lockFor(tx, actor, viewpoint, input.correctionId, answerId);
      if (!corrected) return new NotFound(input.correctionId);
      const { answer, correction, lacking } = corrected;
      const refusal = refusalOnCorrection(actor, 'amend', correction, lacking, tx.now);
      if (refusal) return refusal;
      if (answer.markdown === input.body) return new Refused(ErrorCode.NOTHING_CHANGED, ['input', 'body']);

      const state = actor.is(correction.answerAuthorId) ? 'amended' : 'applied_after_grace';
      return (await this.texts.carryOut(tx, corrected, { state, words: input })) ?? { correctionId: correction.id, answerId };
    });
  }
}
