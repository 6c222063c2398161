import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, type Failure, NotFound, prepared, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../thread/thread.repository';
import type { Viewpoint } from '../thread/viewpoint';
import { TrustLapsed } from './trust.events';
import { TrustRepository } from './trust.repository';

interface Due {
  answer_id: string;
  space_id: string;
}

/** Index `trust_mark_until`. */
const due = prepared<Due>(
  'community_trust_due',
  `select t.answer_id, q.space_id from trust_mark t join answer a on a.id = t.answer_id join question q on q.id = a.question_id
   where t.until_at <= $1 and t.ended_at is null and t.lapsed_at is null and a.publication = 'visible' and q.publication = 'visible'
   order by t.until_at, t.id limit $2`,
);

const batch = 50;

/** A job for the worker: what was verified for a time that is over counts no longer, and stands before the staff again. */
@Injectable()
export class LapseDueTrust {
  private readonly logger = new Logger(LapseDueTrust.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly marks: TrustRepository,
  ) {}

  /** How many lapsed. One that cannot does not keep the others. */
  async run(): Promise<number> {
    let lapsed = 0;
    for (const mark of await this.database.rows(due, [this.clock.now(), batch])) {
      const outcome = await this.lapse(mark).catch((error: unknown) => {
        this.logger.error(`the mark of answer ${mark.answer_id} could not lapse: ${String(error)}`);
        return undefined;
      });
      if (outcome === 'lapsed') lapsed++;
    }
    return lapsed;
  }

  private lapse({ answer_id: answerId, space_id: spaceId }: Due): Promise<'lapsed' | 'left' | Failure> {
    const viewpoint: Viewpoint = { spaces: [spaceId], accountId: null, staffSpaces: [] };
    return this.work.run({ act: 'lapseDueTrust', actor: Actor.anonymous('he') }, async (tx): Promise<'lapsed' | 'left' | Failure> => {
      const thread = await this.threads.lock(tx, viewpoint, answerId);
      if (!thread) return new NotFound(answerId);
      if (!(await this.marks.lapse(tx, thread.id, answerId, 'time'))) return 'left';
      await tx.record(new TrustLapsed({ answerId, questionId: thread.id, spaceId: thread.spaceId, because: 'time', at: tx.now }));
      return 'lapsed';
    });
  }
}
