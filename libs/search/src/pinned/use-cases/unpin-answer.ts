import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, LiveStamps, NotFound, UnitOfWork } from '@kehila/platform';
import { unpin } from '../pinned-answer.sql';

/** It does not stand first any more. */
@Injectable()
export class UnpinAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, pinId: string): Promise<{ pinId: string } | Failure> {
    const outcome = await this.work.run<{ pinId: string }>({ act: 'unpinAnswer', actor }, async (tx) => {
      await this.stamps.change(tx, 'pinned_answers');
      return (await tx.row(unpin, [pinId])) ? { pinId } : new NotFound(pinId);
    });
    await this.stamps.refresh();
    return outcome;
  }
}
