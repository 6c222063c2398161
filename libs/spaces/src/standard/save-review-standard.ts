import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork, VersionChanged } from '@kehila/platform';
import { listFrom } from '../form/worded-list';
import { ReviewStandardChanged } from '../space/space.events';
import { Spaces } from '../space/spaces';
import type { SaveReviewStandardInput } from './graphql/review-standard.types';
import { changeStandard, lockStandard } from './standard.sql';

/** What a text of a space has to meet, and how many reviewers have to say so. */
@Injectable()
export class SaveReviewStandard {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  /** @throws BadInput when a point is named that is not there. */
  async execute(actor: Actor, input: SaveReviewStandardInput): Promise<ReviewStandardChanged | Failure> {
    const space = await this.spaces.seen(actor, input.space);
    const outcome = await this.work.run({ act: 'saveReviewStandard', actor }, async (tx): Promise<ReviewStandardChanged | Failure> => {
      if (!space) return new NotFound(input.space, ['input', 'space']);
      const refusal = await this.abilities.refusal(actor, 'SET_REVIEW_STANDARD', { spaceId: space.id, tx });
      if (refusal) return refusal;
      const stood = await tx.row(lockStandard, [space.id]);
      if (stood?.review_version !== input.version) return new VersionChanged(stood?.review_version ?? 0);

      const ever = { list: stood.review_points, gone: stood.review_keys_gone };
      const { list: points, gone } = listFrom(ever, input.points, { field: 'points', fallback: 'point' });
      await tx.rows(changeStandard, [space.id, JSON.stringify(points), gone, input.reviewers]);
      return tx.record(new ReviewStandardChanged({ spaceId: space.id, version: input.version + 1, at: tx.now }));
    });
    if (!isFailure(outcome)) await this.spaces.refresh();
    return outcome;
  }
}
