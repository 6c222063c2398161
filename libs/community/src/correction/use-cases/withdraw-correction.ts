import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Viewpoints } from '../../thread/viewpoint';
import { CorrectedText } from '../corrected-text';
import { refusalOnCorrection } from '../correction.policy';
import { CorrectionRepository } from '../correction.repository';
import type { WithdrawCorrectionInput } from '../graphql/correction.inputs';
import type { TouchedCorrection } from './propose-correction';

/** Who proposed it takes it back. */
@Injectable()
export class WithdrawCorrection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  async execute(actor: Actor, input: WithdrawCorrectionInput): Promise<TouchedCorrection | Failure> {
    const answerId = await this.corrections.answerOf(input.correctionId);
    if (answerId === undefined) return new NotFound(input.correctionId);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'withdrawCorrection', actor, input }, async (tx) => {
      const corrected = await this.texts.lockFor(tx, actor, viewpoint, input.correctionId, answerId);
      if (!corrected) return new NotFound(input.correctionId);
      const { correction, lacking } = corrected;
      const refusal = refusalOnCorrection(actor, 'withdraw', correction, lacking, tx.now);
      if (refusal) return refusal;

      await this.corrections.decide(tx, correction.id, 'withdrawn', null);
      await this.texts.moved(tx, corrected, 'withdrawn');
      return { correctionId: correction.id, answerId };
    });
  }
}
