import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, Clock, Database, type Failure, NotFound } from '@kehila/platform';
import type { Interest, SetInterestInput } from './graphql/interest.types';
import { InterestReader } from './interest.reader';
import { interestIn } from './interest.sql';

/**
 * Somebody says how much they want to hear of a space or a tag. Who wants to hear more may follow; to hear less, everybody may ask. Nobody else sees it:
 * as with a muted question it is no act, and no audit row speaks of it.
 */
@Injectable()
export class SetInterest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly interests: InterestReader,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, { place, slug, level }: SetInterestInput): Promise<Interest | Failure> {
    const seen = await this.interests.seen(actor, place, slug);
    if (!seen) return new NotFound(slug);
    const wantsMore = level === 'watch' || level === 'follow';
    const refusal = wantsMore ? await this.abilities.refusal(actor, 'FOLLOW', { spaceId: place === 'space' ? seen.id : null }) : undefined;
    if (refusal) return refusal;

    const { keep, forget } = interestIn[place];
    if (level === 'normal') await this.database.rows(forget, [seen.id, actor.accountId]);
    else await this.database.rows(keep, [seen.id, actor.accountId, level, this.clock.now()]);
    return { place, slug: seen.slug, name: seen.name, level };
  }
}
