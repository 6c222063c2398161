import { Injectable } from '@nestjs/common';
import { type Actor, type NotAllowed, requestContext, type Transaction } from '@kehila/platform';
import type { Ability } from './ability';
import { AbilityRules } from './ability-rules.cache';
import { decidedByReputation, type Decision, settledFor } from './decision';
import { Standing } from './standing';

/** Where an ability is asked for. */
export interface AbilityPlace {
  /** Null: anywhere, for what belongs to no space. */
  readonly spaceId: string | null;
  /** The transaction under way, when the answer decides an act. */
  readonly tx?: Transaction;
  /** By the figure that everybody sees: for who asks about another, and must not learn what was earned under an alias. */
  readonly asShown?: boolean;
}

/** What somebody may not do in one place, each with what is missing. What is absent they may. */
export type Lacking = ReadonlyMap<Ability, NotAllowed>;

/** May this person do that here? The one place that decides what roles, reputation and an administrator's word give; the rules are data. */
@Injectable()
export class Abilities {
  // A request asks for a person's reputation once, however many of its parts want to know.
  private readonly asked = new WeakMap<object, Map<string, Promise<number>>>();
  private readonly underWay = new Map<string, Promise<number>>();

  constructor(
    private readonly standing: Standing,
    private readonly rules: AbilityRules,
  ) {}

  /** Undefined: yes. Otherwise what is missing. */
  async refusal(actor: Actor, ability: Ability, place: AbilityPlace): Promise<NotAllowed | undefined> {
    return (await this.decide(actor, ability, place)).refusal;
  }

  /** The same with what decided it. */
  async decide(actor: Actor, ability: Ability, place: AbilityPlace): Promise<Decision> {
    const rule = this.rules.of(ability);
    return settledFor(actor, ability, rule, place.spaceId) ?? decidedByReputation(ability, rule, await this.pointsFor(actor, place));
  }

  /** Those of `abilities` that the actor has in the space. */
  async held(actor: Actor, abilities: readonly Ability[], spaceId: string | null): Promise<Ability[]> {
    const lacking = await this.lacking(actor, abilities, { spaceId });
    return abilities.filter((ability) => !lacking.has(ability));
  }

  /** Those of `abilities` that the actor has not, each with what is missing. Reputation is asked for once, and only where it decides. */
  async lacking(actor: Actor, abilities: readonly Ability[], place: AbilityPlace): Promise<Lacking> {
    let reputation: Promise<number> | undefined;
    const refusals = abilities.map(async (ability) => {
      const rule = this.rules.of(ability);
      const settled = settledFor(actor, ability, rule, place.spaceId);
      return (settled ?? decidedByReputation(ability, rule, await (reputation ??= this.pointsFor(actor, place)))).refusal;
    });
    const decided = await Promise.all(refusals);
    return new Map(abilities.flatMap((ability, index) => (decided[index] ? [[ability, decided[index]] as const] : [])));
  }

  private pointsFor(actor: Actor, { tx, asShown = false }: AbilityPlace): Promise<number> {
    const { accountId } = actor;
    if (!asShown || accountId === null) return this.reputationOf(actor, tx);
    return this.askOnce(`shown:${accountId}`, async () => (await this.standing.ofMany([accountId])).get(accountId) ?? 0);
  }

  /** Points; 0 for people without an account. */
  reputationOf(actor: Actor, tx?: Transaction): Promise<number> {
    const { accountId } = actor;
    if (accountId === null) return Promise.resolve(0);
    return tx ? this.standing.within(tx, accountId) : this.askOnce(accountId, () => this.standing.of(accountId));
  }

  /** Points that the request reads along with something else are not asked for again. */
  foresee(accountId: string, points: Promise<number>): void {
    const answers = this.answersOfRequest();
    // Who reads it fails with it; whether anybody else asks is not known yet.
    points.catch(() => undefined);
    if (answers && !answers.has(accountId)) answers.set(accountId, points);
  }

  /** Outside of a request, what is asked several times at once is asked of the database once; nothing is kept. */
  private askOnce(key: string, ask: () => Promise<number>): Promise<number> {
    const answers = this.answersOfRequest() ?? this.underWay;
    const known = answers.get(key);
    if (known) return known;
    const answer = ask().finally(() => this.underWay.delete(key));
    answers.set(key, answer);
    return answer;
  }

  private answersOfRequest(): Map<string, Promise<number>> | undefined {
    const request = requestContext.current();
    if (!request) return undefined;
    const answers = this.asked.get(request) ?? new Map<string, Promise<number>>();
    this.asked.set(request, answers);
    return answers;
  }
}
