import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import type { Viewpoint } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';

/** From where somebody judges: the spaces, and whether also what belongs to none. */
export interface Bench {
  readonly spaces: readonly string[];
  readonly anywhere: boolean;
  /** As the staff of these spaces see the threads: the ability moderates, whatever the role. */
  readonly viewpoint: Viewpoint;
}

function isSeated(bench: Bench): boolean {
  return bench.anywhere || bench.spaces.length > 0;
}

export function isSeatedAt(bench: Bench, spaceId: string | null): boolean {
  return spaceId === null ? bench.anywhere : bench.spaces.includes(spaceId);
}

/** Who moderates where. */
@Injectable()
export class Moderators {
  constructor(
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  /** From where somebody judges, and the one space of those that is asked for, null for all; undefined where nothing is to be judged. */
  async seatOf(actor: Actor, space: string | null | undefined): Promise<{ readonly bench: Bench; readonly spaceId: string | null } | undefined> {
    const bench = await this.benchOf(actor);
    const spaceId = space ? this.spaces.bySlug(space)?.id : null;
    return spaceId === undefined || !isSeated(bench) ? undefined : { bench, spaceId };
  }

  async benchOf(actor: Actor): Promise<Bench> {
    const readable = await this.spaces.readableBy(actor);
    const [general, ...refusals] = await Promise.all([null, ...readable].map((spaceId) => this.abilities.refusal(actor, 'MODERATE', { spaceId })));
    const spaces = readable.filter((_space, index) => refusals[index] === undefined);
    return { spaces, anywhere: general === undefined && actor.isStaff, viewpoint: { spaces: readable, accountId: actor.accountId, staffSpaces: spaces } };
  }
}
