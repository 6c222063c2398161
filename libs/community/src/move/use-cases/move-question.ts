import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { MoveQuestionInput } from '../graphql/move.inputs';
import { MoveRepository } from '../move.repository';
import { clocksElsewhere } from '../moved-clocks';
import { Rehousing } from '../rehousing';

/** The staff of both spaces say where a question belongs. Its address stays, and so do the points that were earned in it. */
@Injectable()
export class MoveQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly moves: MoveRepository,
    private readonly rehousing: Rehousing,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: MoveQuestionInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    const space = this.spaces.bySlug(input.space);
    const isReadable = space !== undefined && viewpoint.spaces.includes(space.id);
    return this.work.run({ act: 'moveQuestion', actor, input }, async (tx) => {
      const thread = (await this.threads.lockSeveral(tx, viewpoint, [input.questionId])).get(input.questionId);
      if (!thread) return new NotFound(input.questionId);
      if (!isReadable) return new NotFound(input.space, ['input', 'space']);

      const refusal =
        (await this.abilities.refusal(actor, 'MOVE', { spaceId: thread.spaceId, tx })) ??
        (await this.abilities.refusal(actor, 'MOVE', { spaceId: space.id, tx }));
      if (refusal) return refusal;
      if (thread.spaceId === space.id) return { questionId: thread.id };

      const clocks = clocksElsewhere(thread, this.spaces, space.id);
      await this.moves.keep(tx, thread, space.id, clocks);
      await this.rehousing.rehouse(tx, thread, space.id, clocks);
      return { questionId: thread.id };
    });
  }
}
