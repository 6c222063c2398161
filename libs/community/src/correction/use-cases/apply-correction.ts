import { Injectable } from '@nestjs/common';
import { type Actor, type Failure } from '@kehila/platform';
import { CorrectedText } from '../corrected-text';
import { CorrectionActs, type TouchedCorrection } from '../correction-acts';
import type { ApplyCorrectionInput } from '../graphql/correction.inputs';

/** The author takes the correction over as it was proposed; after their time the staff may. */
@Injectable()
export class ApplyCorrection {
  constructor(
    private readonly acts: CorrectionActs,
    private readonly texts: CorrectedText,
  ) {}

  execute(actor: Actor, input: ApplyCorrectionInput): Promise<TouchedCorrection | Failure> {
    return this.acts.run({ actor, input, act: 'applyCorrection', asks: 'apply' }, (tx, corrected) => {
      const state = actor.is(corrected.correction.answerAuthorId) ? 'applied' : 'applied_after_grace';
      return this.texts.carryOut(tx, corrected, { state, words: null });
    });
  }
}
