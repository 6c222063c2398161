import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Viewpoints } from '../../thread/viewpoint';
import { CorrectedText } from '../corrected-text';
import { refusalOnCorrection } from '../correction.policy';
import { CorrectionRepository } from '../correction.repository';
import type { AppealCorrectionInput } from '../graphql/correction.inputs';
import type { TouchedCorrection } from './propose-correction';

/** The author says why the answer is right as it is; another member of staff decides. */
@Injectable()
export class AppealCorrection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  async execute(actor: Actor, input: AppealCorrectionInput): Promise<TouchedCorrection | Failure> {
    const answerId = await this.corrections.answerOf(input.correctionId);
    if (answerId === undefined) return new NotFound(input.correctionId);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'appealCorrection', actor, input }, async (tx) => {
      const corrected = await this.texts.lockFor(tx, actor, viewpoint, input.correctionId, answerId);
      if (!corrected) return new NotFound(input.correctionId);
      const { correction, lacking } = corrected;
      const refusal = refusalOnCorrection(actor, 'appeal', correction, lacking, tx.now);
      if (refusal) return refusal;

      await this.corrections.appeal(tx, correction.id, input.reason);
      await this.texts.moved(tx, corrected, 'appealed');
      return { correctionId: correction.id, answerId };
    });
  }
}
