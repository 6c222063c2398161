import { Injectable } from '@nestjs/common';
import { Abilities, authorRoleSql } from '@kehila/accounts';
import { type Actor, Clock, Database, prepared, sql } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { Sights, sightValues, visibleArticle } from '../article/sight';
import { daysCounted, lately } from '../lately';
import type { ArticleLinkRate } from './graphql/link.types';

/** Answers that everybody sees, by who is staff where they answered. Index `answer_of_author`; `offset 0`: the staff are few, and come first. */
const linkRate = prepared<Omit<ArticleLinkRate, 'days'>>(
  'article_link_rate',
  sql`select count(*)::int as answers, count(*) filter (where exists (
       select from article_link l join article a on a.id = l.article_id where l.content_id = x.id and ${visibleArticle('a')}
     ))::int as linking
   from (select distinct account_id from role_grant where role in ('STAFF', 'ADMINISTRATOR') offset 0) staff
   join answer x on x.author_id = staff.account_id and x.answered_at >= $4 and x.publication = 'visible'
   join question q on q.id = x.question_id and q.publication = 'visible' and q.space_id = any($5::bigint[])
   where ${authorRoleSql('x.author_id', 'q.space_id')} = 'STAFF'`,
);

/** How often the staff answer with an article, for who sees what people search for: managers everywhere, staff in their spaces. */
@Injectable()
export class LinkRateReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    private readonly sights: Sights,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Null: not for who asks, or no space of theirs. */
  async of(actor: Actor, slug: string | null | undefined): Promise<ArticleLinkRate | null> {
    if (await this.abilities.refusal(actor, 'SEE_SEARCH_INSIGHTS', { spaceId: null })) return null;
    const counted = await this.spaces.lookedAfterBy(actor, slug);
    if (!counted) return null;
    const sight = await this.sights.of(actor);
    const rate = await this.database.row(linkRate, [...sightValues(sight), lately(this.clock.now()), counted]);
    return { ...rate!, days: daysCounted };
  }
}
