import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { Viewpoints } from '../thread/viewpoint';
import { type Corrected, CorrectedText } from './corrected-text';
import { concerns, type CorrectionActName, refusalOnCorrection } from './correction.policy';
import { CorrectionRepository } from './correction.repository';

/** The correction that an act was about. */
export interface TouchedCorrection {
  readonly correctionId: string;
  readonly answerId: string;
}

interface ActOnCorrection {
  readonly actor: Actor;
  readonly input: { readonly correctionId: string; readonly idempotencyKey?: string | null };
  /** As it stands in the audit log. */
  readonly act: string;
  readonly asks: CorrectionActName;
}

/** What the acts on a standing correction share: it is found under the lock of its thread, and refused to whom it does not concern or who may not. */
@Injectable()
export class CorrectionActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly corrections: CorrectionRepository,
    private readonly texts: CorrectedText,
    private readonly abilities: Abilities,
  ) {}

  /** `story` answers a failure where the act cannot be carried out. */
  async run(
    { actor, input, act, asks }: ActOnCorrection,
    story: (tx: Transaction, corrected: Corrected) => Promise<Failure | undefined>,
  ): Promise<TouchedCorrection | Failure> {
    const { correctionId } = input;
    const answerId = await this.corrections.answerOf(correctionId);
    if (answerId === undefined) return new NotFound(correctionId);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run<TouchedCorrection>({ act, actor, input }, async (tx) => {
      const corrected = await this.texts.lock(tx, viewpoint, correctionId, answerId);
      // To everybody whom it does not concern it is as if it were not there.
      if (!corrected || !concerns(actor, corrected.correction, corrected.thread.spaceId)) return new NotFound(correctionId);
      const lacking = await this.abilities.lacking(actor, ['EDIT', 'EDIT_OTHERS'], { spaceId: corrected.thread.spaceId, tx });
      const refusal = refusalOnCorrection(actor, asks, corrected.correction, lacking, tx.now);
      return refusal ?? (await story(tx, corrected)) ?? { correctionId, answerId };
    });
  }
}
