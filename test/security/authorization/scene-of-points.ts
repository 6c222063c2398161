import { act } from '../../stage/act';
import type { Kehila } from '../../stage/kehila';
import { expectDone } from './outcomes';
import type { SceneOfAdministration } from './scene-of-administration';

/** Rules of points that a manager writes. There is one draft, and what is announced waits for its day: what came before is cleared away. */
export class SceneOfPoints {
  private made = 0;

  constructor(
    private readonly kehila: Kehila,
    private readonly administration: SceneOfAdministration,
  ) {}

  /** What can be saved as a draft. */
  async rules() {
    await this.kehila.sql('delete from points_rule_draft');
    await this.kehila.sql(
      `insert into points_rule_set_cancellation select version, now() from points_rule_set where valid_from > now() + interval '5 minutes' on conflict do nothing`,
    );
    return { reputation: { answerAccepted: 15 }, loyalty: {}, votingGainsADay: 200, vestingDays: ++this.made, expiryMonths: 24, reason: 'Fairer.' };
  }

  async draft(): Promise<number> {
    const saved = await act(
      (await this.administration.administrator()).client,
      'savePointsRuleDraft',
      await this.rules(),
      'PointsRulesDesk { draft { version } }',
    );
    return (saved['draft'] as { version: number }).version;
  }

  async toCome(): Promise<number> {
    const input = { version: await this.draft(), validFrom: new Date(Date.now() + 86_400_000).toISOString() };
    const announced = await act((await this.administration.administrator()).client, 'announcePointsRules', input, 'PointsRulesDesk { newest { version } }');
    expectDone(announced);
    return (announced['newest'] as { version: number }).version;
  }

  /** Terms of the loyalty programme that can be announced. */
  async loyaltyTerms() {
    await this.kehila.sql(`update loyalty_terms set cancelled_at = now() where cancelled_at is null and valid_from > now() + interval '5 minutes'`);
    const validFrom = new Date(Date.now() + 86_400_000).toISOString();
    return { silverFrom: 500 + ++this.made, silverPercent: 110, goldFrom: 9_000, goldPercent: 125, validFrom, reason: 'It was too hard.' };
  }

  async loyaltyTermsToCome(): Promise<number> {
    const { client } = await this.administration.administrator();
    const announced = await act(client, 'announceLoyaltyTerms', await this.loyaltyTerms(), 'LoyaltyTermsToCome { version }');
    expectDone(announced);
    return announced['version'] as number;
  }

  /** What can be made; those before it are over. */
  async campaign() {
    await this.kehila.sql('update points_campaign set stopped_at = now() where stopped_at is null');
    const until = new Date(Date.now() + 86_400_000).toISOString();
    return { nameHe: 'מבצע', nameEn: 'A campaign', act: 'ANSWER_ACCEPTED', waitedDays: 0, factorPercent: 200, until, budget: 100 };
  }

  async runningCampaign(): Promise<string> {
    const { client } = await this.administration.administrator();
    const created = await act(client, 'createPointsCampaign', await this.campaign(), 'ManagedPointsCampaign { id }');
    expectDone(created);
    return created['id'] as string;
  }
}
