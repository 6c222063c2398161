import { Injectable } from '@nestjs/common';
import { segmentsOfSql } from '@kehila/accounts';
import type { Actor, Transaction } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';

/** From where somebody looks at the articles: who they are, which spaces they may read, and where they are staff or review. */
export interface Sight {
  readonly accountId: string | null;
  readonly spaces: string[];
  readonly deskSpaces: string[];
}

@Injectable()
export class Sights {
  constructor(private readonly spaces: Spaces) {}

  /** `tx`: the transaction under way, which must not hold one connection and wait for another. */
  async of(actor: Actor, tx?: Transaction): Promise<Sight> {
    return sightOver(actor, await this.spaces.readableBy(actor, tx));
  }
}

/** From where somebody looks at these spaces, which they may read. */
export function sightOver(actor: Actor, spaces: readonly string[]): Sight {
  return { accountId: actor.accountId, spaces: [...spaces], deskSpaces: spaces.filter((id) => isOfDesk(actor, id)) };
}

/** From where what happens by itself looks at one space. */
export function sightOfDesk(spaceId: string): Sight {
  return { accountId: null, spaces: [spaceId], deskSpaces: [spaceId] };
}

/** The staff and the reviewers of a space: they read the parts for the staff too. */
export function isOfDesk(actor: Actor, spaceId: string): boolean {
  return actor.isStaffOf(spaceId) || actor.isReviewerOf(spaceId);
}

/** The values of the parameters $1 to $3 of the predicates below, in order. */
export function sightValues(sight: Sight): unknown[] {
  return [sight.accountId, sight.spaces, sight.deskSpaces];
}

/** Where the values of `sightValues` stand in a statement; first of all, unless it has others before them. */
export interface SightPlaces {
  readonly account: string;
  readonly spaces: string;
  readonly deskSpaces: string;
}

const first: SightPlaces = { account: '$1', spaces: '$2', deskSpaces: '$3' };

/** Whom an article is for: what is for the staff, not even for those who wrote on it. */
export const isFor = (a: string, at = first): string => `(${a}.audience = 'public' or ${a}.space_id = any(${at.deskSpaces}::bigint[])
  or ${a}.audience = 'members' and ${at.account}::bigint is not null
  or ${a}.audience in ('segment', 'partners') and ${a}.segment_ids && ${segmentsOfSql(at.account)})`;

/** What readers are shown: what is published and not put away, and no translation whose original says something else by now. */
export const isShown = (a: string): string => `${a}.state not in ('draft', 'archived') and ${a}.original_change is distinct from 'large'`;

/** Who sees an article: whom it is for; what is not shown to readers, only those who wrote on it, the staff and the reviewers of its space. */
export const visibleArticle = (a: string, at = first): string => `${a}.space_id = any(${at.spaces}::bigint[]) and ${isFor(a, at)}
  and (${isShown(a)} or ${a}.space_id = any(${at.deskSpaces}::bigint[])
  or exists (select 1 from revision own where own.article_id = ${a}.id and own.author_id = ${at.account}::bigint))`;

/** Who sees a revision, beside the predicate of its article: what was never published, only its author, the staff and the reviewers. */
export const visibleRevision = (r: string, a: string): string =>
  `(${r}.state in ('published', 'superseded') or ${r}.author_id = $1::bigint or ${a}.space_id = any($3::bigint[]))`;
