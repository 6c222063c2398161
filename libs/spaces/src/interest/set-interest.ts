import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import type { Interest, SetInterestInput } from './graphql/interest.types';
import { InterestReader } from './interest.reader';
import { interestIn } from './interest.sql';

/** Somebody says how much they want to hear of a space or a tag. Who wants to hear more may follow; to hear less, everybody may ask. */
@Injectable()
export class SetInterest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly interests: InterestReader,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, { place, slug, level }: SetInterestInput): Promise<Interest | Failure> {
    return this.work.run<Interest>({ act: 'setInterest', actor }, async (tx) => {
      const seen = await this.interests.seen(actor, place, slug, tx);
      if (!seen) return new NotFound(slug);
      const wantsMore = level === 'watch' || level === 'follow';
      const refusal = wantsMore ? await this.abilities.refusal(actor, 'FOLLOW', { spaceId: place === 'space' ? seen.id : null, tx }) : undefined;
      if (refusal) return refusal;

      const { keep, forget } = interestIn[place];
      await (level === 'normal' ? tx.rows(forget, [seen.id, actor.accountId]) : tx.rows(keep, [seen.id, actor.accountId, level, tx.now]));
      return { place, slug: seen.slug, name: seen.name, level };
    });
  }
}
