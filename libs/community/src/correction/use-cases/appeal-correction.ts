import { Injectable } from '@nestjs/common';
import { type Actor, type Failure } from '@kehila/platform';
import { CorrectedText } from '../corrected-text';
import { CorrectionActs, type TouchedCorrection } from '../correction-acts';
import { CorrectionRepository } from '../correction.repository';
import type { AppealCorrectionInput } from '../graphql/correction.inputs';

/** The author says why the answer is right as it is; another member of staff decides. */
@Injectable()
export class AppealCorrection {
  constructor(
    private readonly acts: CorrectionActs,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  execute(actor: Actor, input: AppealCorrectionInput): Promise<TouchedCorrection | Failure> {
    return this.acts.run({ actor, input, act: 'appealCorrection', asks: 'appeal' }, async (tx, corrected) => {
      await this.corrections.appeal(tx, corrected.correction.id, input.reason);
      await this.texts.moved(tx, corrected, 'appealed');
      return undefined;
    });
  }
}
