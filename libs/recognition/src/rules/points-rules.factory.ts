import { Actor, type Failure, requestContext } from '@kehila/platform';
import { done, PointsStory } from '../recognition.factory';
import type { SavePointsRuleDraftInput } from './graphql/rule-draft.inputs';
import type { PointsRulesDesk } from './graphql/rule-draft.type';
import { PreviewPointsRules } from './preview/preview-points-rules';
import { RulesDeskReader } from './rules-desk.reader';
import { AnnouncePointsRules } from './use-cases/announce-points-rules';
import { CancelPointsRules } from './use-cases/cancel-points-rules';
import { DiscardPointsRuleDraft } from './use-cases/discard-points-rule-draft';
import { SavePointsRuleDraft } from './use-cases/save-points-rule-draft';

export const minute = 60_000;

/** What a set says, as it is sent back to be saved. */
export function written({ newest: { terms } }: Pick<PointsRulesDesk, 'newest'>): SavePointsRuleDraftInput {
  const { rules, ...limits } = terms;
  const amounts = (ledger: 'reputation' | 'loyalty') => Object.fromEntries(rules.map((rule) => [rule.rule, rule[ledger]]));
  return { reputation: amounts('reputation'), loyalty: amounts('loyalty'), ...limits, version: null, reason: 'Fairer.' };
}

/** A manager who writes rules of points. For the head of a `describe`. */
export class RulesStory extends PointsStory {
  private manager: Actor | undefined;

  async actor(): Promise<Actor> {
    const grants = [{ role: 'MANAGER' as const, spaceId: null }];
    return (this.manager ??= new Actor({ accountId: await this.person(), sessionId: null, verified: true, language: 'en', grants }));
  }

  desk(): Promise<PointsRulesDesk> {
    return requestContext.run({ requestId: '1', language: 'en', ip: '' }, () => this.kehila.get(RulesDeskReader).desk());
  }

  /** The newest set with other amounts, as a draft; over the one that stands, if one does. */
  async draft(change: Partial<SavePointsRuleDraftInput>): Promise<number> {
    const desk = await this.desk();
    return done(await this.save({ ...written(desk), version: desk.draft?.version ?? null, ...change })).draftVersion;
  }

  /** The reputation of the newest set with other amounts. */
  async paying(amounts: SavePointsRuleDraftInput['reputation']): Promise<Partial<SavePointsRuleDraftInput>> {
    return { reputation: { ...written(await this.desk()).reputation, ...amounts } };
  }

  async save(input: SavePointsRuleDraftInput) {
    return this.kehila.get(SavePointsRuleDraft).execute(await this.actor(), input);
  }

  async announce(version: number, minutes: number) {
    const validFrom = new Date(this.kehila.clock.now().getTime() + minutes * minute);
    return this.kehila.get(AnnouncePointsRules).execute(await this.actor(), { version, validFrom });
  }

  async cancel(version: number) {
    return this.kehila.get(CancelPointsRules).execute(await this.actor(), version);
  }

  async discard(version: number): Promise<object | Failure> {
    return this.kehila.get(DiscardPointsRuleDraft).execute(await this.actor(), version);
  }

  /** What the draft would have meant. */
  async previewed() {
    await this.kehila.get(PreviewPointsRules).run();
    return (await this.desk()).preview!;
  }
}
