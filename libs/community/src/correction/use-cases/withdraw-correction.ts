import { Injectable } from '@nestjs/common';
import { type Actor, type Failure } from '@kehila/platform';
import { CorrectedText } from '../corrected-text';
import { CorrectionActs, type TouchedCorrection } from '../correction-acts';
import { CorrectionRepository } from '../correction.repository';
import type { WithdrawCorrectionInput } from '../graphql/correction.inputs';

/** Who proposed it takes it back. */
@Injectable()
export class WithdrawCorrection {
  constructor(
    private readonly acts: CorrectionActs,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  execute(actor: Actor, input: WithdrawCorrectionInput): Promise<TouchedCorrection | Failure> {
    return this.acts.run({ actor, input, act: 'withdrawCorrection', asks: 'withdraw' }, async (tx, corrected) => {
      await this.corrections.decide(tx, corrected.correction.id, 'withdrawn', null);
      await this.texts.moved(tx, corrected, 'withdrawn');
      return undefined;
    });
  }
}
