import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import type { FollowTagInput } from '../graphql/tag.inputs';
import { follow, unfollow } from '../tag-details.sql';
import { TagFollowChanged } from '../tag.events';
import { Tags } from '../tags';

export interface FollowedTag {
  readonly tagId: string;
}

/** Somebody wants to keep a tag in view, or no longer. Saying it again changes nothing. */
@Injectable()
export class FollowTag {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: FollowTagInput): Promise<FollowedTag | Failure> {
    return this.work.run<FollowedTag>({ act: 'followTag', actor }, async (tx) => {
      const tag = await this.tags.seen(actor, input.tag, tx);
      if (!tag) return new NotFound(input.tag);
      const refusal = await this.abilities.refusal(actor, 'FOLLOW', { spaceId: null, tx });
      if (refusal) return refusal;

      const { accountId } = actor;
      if (accountId === null) throw new Error('who may follow has an account');
      const changed = await (input.follow ? tx.row(follow, [tag.id, accountId, tx.now]) : tx.row(unfollow, [tag.id, accountId]));
      if (changed) await tx.record(new TagFollowChanged({ tagId: tag.id, accountId, follows: input.follow, at: tx.now }));
      return { tagId: tag.id };
    });
  }
}
