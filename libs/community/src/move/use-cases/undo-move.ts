import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { UndoMoveInput } from '../graphql/move.inputs';
import { MoveRepository } from '../move.repository';
import { clocksElsewhere, clocksOf } from '../moved-clocks';
import { Rehousing } from '../rehousing';

/** A moved question goes back to where it came from, one move at a time. */
@Injectable()
export class UndoMove {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly moves: MoveRepository,
    private readonly rehousing: Rehousing,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: UndoMoveInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'undoMove', actor, input }, async (tx) => {
      const thread = (await this.threads.lockSeveral(tx, viewpoint, [input.questionId])).get(input.questionId);
      if (!thread) return new NotFound(input.questionId);
      const here = await this.abilities.refusal(actor, 'MOVE', { spaceId: thread.spaceId, tx });
      if (here) return here;
      const move = await this.moves.last(tx, thread);
      if (!move) return new NotFound(input.questionId);
      const there = await this.abilities.refusal(actor, 'MOVE', { spaceId: move.fromSpaceId, tx });
      if (there) return there;

      // Clocks that ran on as the move set them are as they were before it.
      const isUntouched = isDeepStrictEqual(clocksOf(thread), move.clocksAfter);
      await this.moves.end(tx, move);
      await this.rehousing.rehouse(tx, thread, move.fromSpaceId, isUntouched ? move.clocksBefore : clocksElsewhere(thread, this.spaces, move.fromSpaceId));
      return { questionId: thread.id };
    });
  }
}
