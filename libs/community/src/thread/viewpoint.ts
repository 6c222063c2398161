import { Injectable } from '@nestjs/common';
import type { Actor } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';

/** From where somebody looks at the threads: which spaces they may read, who they are, and where they are staff. */
export interface Viewpoint {
  readonly spaces: string[];
  readonly accountId: string | null;
  readonly staffSpaces: string[];
}

@Injectable()
export class Viewpoints {
  constructor(private readonly spaces: Spaces) {}

  async of(actor: Actor): Promise<Viewpoint> {
    const spaces = await this.spaces.readableBy(actor);
    return { spaces, accountId: actor.accountId, staffSpaces: spaces.filter((id) => actor.isStaffOf(id)) };
  }
}

/** The values of `visibleQuestion`'s parameters, in order. */
export function viewpointValues(viewpoint: Viewpoint): unknown[] {
  return [viewpoint.spaces, viewpoint.accountId, viewpoint.staffSpaces];
}

/** Where the values of `viewpointValues` stand in a statement; first of all, unless it has others before them. */
export interface ViewpointPlaces {
  readonly spaces: string;
  readonly account: string;
  readonly staffSpaces: string;
}

const first: ViewpointPlaces = { spaces: '$1', account: '$2', staffSpaces: '$3' };

/**
 * The one predicate of who sees a question. Parameters $1 to $3 are `viewpointValues`. What waits for approval or was hidden is
 * seen by its author and the staff of the space; what was removed by the staff only.
 */
export const visibleQuestion = (q: string, at = first): string =>
  `${q}.space_id = any(${at.spaces}::bigint[]) and ${visiblePublication(q, `${q}.space_id`, at)}`;

/** The same for an answer or a comment, beside the predicate of its question. */
export const visiblePublication = (content: string, spaceId: string, at = first): string => `(${content}.publication = 'visible'
  or (${content}.publication in ('held', 'hidden') and ${content}.author_id = ${at.account}::bigint)
  or (${content}.publication in ('held', 'hidden', 'removed') and ${spaceId} = any(${at.staffSpaces}::bigint[])))`;
