import { Injectable } from '@nestjs/common';
import { Abilities, type Ability, type Lacking } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { answerAbilities } from '../answer/answer.policy';
import { decidingInThreads, questionAbilities } from '../question/question.policy';

const abilitiesInThreads: readonly Ability[] = [...new Set<Ability>([...questionAbilities, ...answerAbilities, ...decidingInThreads])];

/** What the reader of a page lacks the ability for, by space: asked once an operation, however much of the page shows it. */
@Injectable()
export class AbilitiesHere {
  // An actor lives as long as its operation.
  private readonly asked = new WeakMap<Actor, Map<string, Promise<Lacking>>>();

  constructor(private readonly abilities: Abilities) {}

  /** By space. Empty for people without an account: they can do nothing. */
  async lackingIn(actor: Actor, spaceIds: readonly string[]): Promise<ReadonlyMap<string, Lacking>> {
    if (actor.isAnonymous) return new Map();
    return new Map(await Promise.all([...new Set(spaceIds)].map(async (id) => [id, await this.inSpace(actor, id)] as const)));
  }

  private inSpace(actor: Actor, spaceId: string): Promise<Lacking> {
    const spaces = this.asked.get(actor) ?? new Map<string, Promise<Lacking>>();
    this.asked.set(actor, spaces);
    const lacking = spaces.get(spaceId) ?? this.abilities.lacking(actor, abilitiesInThreads, { spaceId });
    spaces.set(spaceId, lacking);
    return lacking;
  }
}
