import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused } from '@kehila/platform';
import { CorrectedText } from '../corrected-text';
import { CorrectionActs, type TouchedCorrection } from '../correction-acts';
import type { AmendCorrectionInput } from '../graphql/correction.inputs';

/** The author takes the correction over in words of their own; after their time the staff bring together what cannot be merged. */
@Injectable()
export class AmendCorrection {
  constructor(
    private readonly acts: CorrectionActs,
    private readonly texts: CorrectedText,
  ) {}

  execute(actor: Actor, input: AmendCorrectionInput): Promise<TouchedCorrection | Failure> {
    return this.acts.run({ actor, input, act: 'amendCorrection', asks: 'amend' }, async (tx, corrected) => {
      if (corrected.answer.markdown === input.body) return new Refused(ErrorCode.NOTHING_CHANGED, ['input', 'body']);
      const state = actor.is(corrected.correction.answerAuthorId) ? 'amended' : 'applied_after_grace';
      return this.texts.carryOut(tx, corrected, { state, words: input });
    });
  }
}
