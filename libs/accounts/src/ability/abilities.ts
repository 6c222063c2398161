import { Injectable } from '@nestjs/common';
import { type Actor, NotAllowed, type Transaction } from '@kehila/platform';
import type { Ability } from './ability';
import { abilityRules, holders } from './ability-rules';
import { Standing } from './standing';

/** Where an ability is asked for. */
export interface AbilityPlace {
  /** Null: anywhere, for what belongs to no space. */
  readonly spaceId: string | null;
  /** The transaction under way, when the answer decides an act. */
  readonly tx?: Transaction;
}

/** May this person do that here? The rules are data; see `abilityRules`. */
@Injectable()
export class Abilities {
  private readonly asked = new Map<string, Promise<number>>();

  constructor(private readonly standing: Standing) {}

  /** Undefined: yes. Otherwise what is missing. */
  async refusal(actor: Actor, ability: Ability, place: AbilityPlace): Promise<NotAllowed | undefined> {
    const rule = abilityRules[ability];
    if (rule.anyone) return undefined;
    if (actor.isAnonymous) return new NotAllowed(ability, { needs: ['signIn'] });
    if (!actor.verified) return new NotAllowed(ability, { needs: ['verified'] });
    if (rule.roles.some((role) => holders[role](actor, place.spaceId)) || rule.reputation === 0) return undefined;
    if (rule.reputation === undefined) return new NotAllowed(ability, { needs: [...rule.roles] });
    const missing = rule.reputation - (await this.reputationOf(actor, place.tx));
    return missing > 0 ? new NotAllowed(ability, { needs: ['reputation', ...rule.roles], missingReputation: missing }) : undefined;
  }

  /** Those of `abilities` that the actor has in the space. */
  async held(actor: Actor, abilities: readonly Ability[], spaceId: string | null): Promise<Ability[]> {
    const refusals = await Promise.all(abilities.map((ability) => this.refusal(actor, ability, { spaceId })));
    return abilities.filter((_, index) => refusals[index] === undefined);
  }

  /** Points; 0 for people without an account. */
  reputationOf(actor: Actor, tx?: Transaction): Promise<number> {
    const { accountId } = actor;
    if (accountId === null) return Promise.resolve(0);
    return tx ? this.standing.within(tx, accountId) : this.askOnce(accountId);
  }

  /** What one page asks for several times at once is asked of the database once; nothing is kept. */
  private askOnce(accountId: string): Promise<number> {
    const underWay = this.asked.get(accountId);
    if (underWay) return underWay;
    const answer = this.standing.of(accountId).finally(() => this.asked.delete(accountId));
    this.asked.set(accountId, answer);
    return answer;
  }
}
