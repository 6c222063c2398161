import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Viewpoints } from '../../thread/viewpoint';
import { CorrectedText, type OwnWords } from '../corrected-text';
import { refusalOnCorrection } from '../correction.policy';
import { CorrectionRepository } from '../correction.repository';
import type { DecideAppealInput } from '../graphql/correction.inputs';
import type { TouchedCorrection } from './propose-correction';

/** Another member of staff says whether the answer is changed all the same. */
@Injectable()
export class DecideAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  async execute(actor: Actor, input: DecideAppealInput): Promise<TouchedCorrection | Failure> {
    const answerId = await this.corrections.answerOf(input.correctionId);
    if (answerId === undefined) return new NotFound(input.correctionId);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run<TouchedCorrection>({ act: 'decideAppeal', actor, input }, async (tx) => {
      const corrected = await this.texts.lockFor(tx, actor, viewpoint, input.correctionId, answerId);
      if (!corrected) return new NotFound(input.correctionId);
      const { correction, lacking } = corrected;
      const refusal = refusalOnCorrection(actor, 'decideAppeal', correction, lacking, tx.now);
      if (refusal) return refusal;

      if (input.confirm) {
        const failure = await this.texts.carryOut(tx, corrected, { state: 'confirmed', words: wordsOf(input), note: input.note });
        return failure ?? { correctionId: correction.id, answerId };
      }
      await this.corrections.decide(tx, correction.id, 'overturned', input.note);
      await this.texts.moved(tx, corrected, 'overturned');
      return { correctionId: correction.id, answerId };
    });
  }
}

/** Null: the answer is to read as proposed. */
function wordsOf({ base, body }: DecideAppealInput): OwnWords | null {
  return base && body ? { base, body } : null;
}
