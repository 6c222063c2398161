import { Injectable } from '@nestjs/common';
import { Abilities, type Ability } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { answerAbilities } from '../answer/answer.policy';
import { questionAbilities } from '../question/question.policy';

const abilitiesInThreads = [...new Set([...questionAbilities, ...answerAbilities])];

/** What the reader of a page has the ability to do, by space: asked once an operation, however much of the page shows it. */
@Injectable()
export class AbilitiesHere {
  // An actor lives as long as its operation.
  private readonly asked = new WeakMap<Actor, Map<string, Promise<ReadonlySet<Ability>>>>();

  constructor(private readonly abilities: Abilities) {}

  /** By space. Empty for people without an account. */
  async of(actor: Actor, spaceIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<Ability>>> {
    if (actor.isAnonymous) return new Map();
    return new Map(await Promise.all([...new Set(spaceIds)].map(async (id) => [id, await this.inSpace(actor, id)] as const)));
  }

  private inSpace(actor: Actor, spaceId: string): Promise<ReadonlySet<Ability>> {
    const spaces = this.asked.get(actor) ?? new Map<string, Promise<ReadonlySet<Ability>>>();
    this.asked.set(actor, spaces);
    const held = spaces.get(spaceId) ?? this.abilities.held(actor, abilitiesInThreads, spaceId).then((abilities) => new Set(abilities));
    spaces.set(spaceId, held);
    return held;
  }
}
