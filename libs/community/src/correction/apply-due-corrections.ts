import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, type Failure, isFailure, NotFound, prepared, StateRefused, UnitOfWork } from '@kehila/platform';
import type { Viewpoint } from '../thread/viewpoint';
import { CorrectedText } from './corrected-text';
import { CorrectionRepository } from './correction.repository';
import { mayBecome } from './correction.states';

interface Due {
  id: string;
  answer_id: string;
  space_id: string;
}

/** Index `correction_open`. */
const due = prepared<Due>(
  'community_corrections_due',
  `select c.id, c.answer_id, q.space_id from correction c join answer a on a.id = c.answer_id join question q on q.id = a.question_id
   where c.decided_at is null and c.grace_ends_at <= $1 and c.state = 'proposed' and c.stuck_at is null and a.publication = 'visible' and q.publication = 'visible'
   order by c.grace_ends_at, c.id limit $2`,
);

const batch = 50;

/** A job for the worker: what the author neither took over nor objected to in their time is put into the answer. */
@Injectable()
export class ApplyDueCorrections {
  private readonly logger = new Logger(ApplyDueCorrections.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly texts: CorrectedText,
    private readonly corrections: CorrectionRepository,
  ) {}

  /** How many were applied. One that cannot be does not keep the others. */
  async run(): Promise<number> {
    let applied = 0;
    for (const correction of await this.database.rows(due, [this.clock.now(), batch])) {
      const outcome = await this.apply(correction).catch((error: unknown) => {
        this.logger.error(`correction ${correction.id} could not be applied: ${String(error)}`);
        return undefined;
      });
      if (outcome === 'applied') applied++;
    }
    return applied;
  }

  private apply({ id, answer_id: answerId, space_id: spaceId }: Due): Promise<'applied' | 'left' | Failure> {
    const viewpoint: Viewpoint = { spaces: [spaceId], accountId: null, staffSpaces: [] };
    return this.work.run({ act: 'applyDueCorrection', actor: Actor.anonymous('he') }, async (tx): Promise<'applied' | 'left' | Failure> => {
      const corrected = await this.texts.lock(tx, viewpoint, id, answerId);
      if (!corrected) return new NotFound(id);
      const { correction } = corrected;
      // The author, or the proposer, was quicker.
      if (!mayBecome(correction.state, 'applied_after_grace')) return new StateRefused(correction.state);

      const failure = await this.texts.carryOut(tx, corrected, { state: 'applied_after_grace', words: null });
      if (!isFailure(failure)) return 'applied';
      await this.corrections.leaveToStaff(tx, id);
      return 'left';
    });
  }
}
