import { Injectable } from '@nestjs/common';
import { type Actor, type Failure } from '@kehila/platform';
import { CorrectedText, type OwnWords } from '../corrected-text';
import { CorrectionActs, type TouchedCorrection } from '../correction-acts';
import { CorrectionRepository } from '../correction.repository';
import type { DecideAppealInput } from '../graphql/correction.inputs';

/** Another member of staff says whether the answer is changed all the same. */
@Injectable()
export class DecideAppeal {
  constructor(
    private readonly acts: CorrectionActs,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
  ) {}

  execute(actor: Actor, input: DecideAppealInput): Promise<TouchedCorrection | Failure> {
    return this.acts.run({ actor, input, act: 'decideAppeal', asks: 'decideAppeal' }, async (tx, corrected) => {
      if (input.confirm) return this.texts.carryOut(tx, corrected, { state: 'confirmed', words: wordsOf(input), note: input.note });
      await this.corrections.decide(tx, corrected.correction.id, 'overturned', input.note);
      await this.texts.moved(tx, corrected, 'overturned');
      return undefined;
    });
  }
}

/** Null: the answer is to read as proposed. */
function wordsOf({ base, body }: DecideAppealInput): OwnWords | null {
  return base && body ? { base, body } : null;
}
