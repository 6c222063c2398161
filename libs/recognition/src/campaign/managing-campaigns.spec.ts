import { Actor, BadInput } from '@kehila/platform';
import { nobody } from '../recognition.factory';
import { CampaignReader } from './campaign.reader';
import { CampaignStory, day } from './campaign.factory';
import { mostCampaigns } from './use-cases/create-points-campaign';

describe('making a campaign', () => {
  const story = new CampaignStory();
  const reader = () => story.kehila.get(CampaignReader);
  const problems = async (change: Parameters<CampaignStory['tryToCreate']>[0]) => {
    const refusal: unknown = await story.tryToCreate(change).catch((error: unknown) => error);
    return refusal instanceof BadInput ? refusal.fields.map(({ path, code }) => [path.join('.'), code]) : refusal;
  };

  afterEach(() => story.stopAll());

  it('is refused where it adds in two ways or in none, or could not pay once', async () => {
    expect(await problems({ extraPoints: 10 })).toEqual([['input.extraPoints', 'INVALID']]);
    expect(await problems({ factorPercent: null })).toEqual([['input.extraPoints', 'INVALID']]);
    expect(await problems({ factorPercent: null, extraPoints: 30, budget: 20 })).toEqual([['input.budget', 'BUDGET_TOO_SMALL']]);
  });

  it('is refused where it is over before it begins', async () => {
    expect(await problems({ from: story.at(day), until: story.at(day) })).toEqual([['input.until', 'ENDS_TOO_EARLY']]);
    expect(await problems({ until: story.at(-day) })).toEqual([['input.until', 'ENDS_TOO_EARLY']]);
  });

  it('is refused in a space that there is not, or that the manager does not see', async () => {
    expect(await story.tryToCreate({ space: 'nowhere' })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'space'] });
  });

  it('is refused when ten are not over, also when twenty are made at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => story.tryToCreate()));
    expect(outcomes.filter((outcome) => 'campaignId' in outcome)).toHaveLength(mostCampaigns);
    expect(await story.tryToCreate()).toMatchObject({ code: 'POINTS_CAMPAIGN_LIMIT_REACHED', limit: mostCampaigns });
  });

  it('has one effect when its key comes twice', async () => {
    const once = { idempotencyKey: 'one', until: story.at(day) };
    expect(await story.create(once)).toBe(await story.create(once));
  });

  it('is stopped once', async () => {
    const id = await story.create();
    const outcomes = await Promise.all([story.stop(id), story.stop(id)]);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'STATE_REFUSED', state: 'stopped' }));
    expect((await story.shown(id)).state).toBe('stopped');
    expect(await story.stop('999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows everybody what runs, until it is spent, stopped or over', async () => {
    const names = async () => (await reader().running(nobody)).map(({ id }) => id);
    expect(await names()).toEqual([]);
    const [late, soon, planned] = [
      await story.create({ until: story.at(3 * day) }),
      await story.create({ until: story.at(2 * day), budget: 20 }),
      await story.create({ from: story.at(day), until: story.at(4 * day) }),
    ];
    expect(await names()).toEqual([soon, late]);
    await story.kehila.sql('update points_campaign set spent = budget where id = $1', soon);
    expect(await names()).toEqual([late]);
    story.kehila.clock.advance(day);
    expect(await names()).toEqual([late, planned]);
    await story.stop(late);
    story.kehila.clock.advance(3 * day);
    expect(await names()).toEqual([]);
    expect([(await story.shown(late)).state, (await story.shown(planned)).state]).toEqual(['stopped', 'over']);
    await story.kehila.sql('update points_campaign set spent = 0');
  });

  it('is shown to nobody who does not see its space', async () => {
    const spaceId = await story.space('pilots', 'staff');
    const own = new Actor({ accountId: await story.person(), sessionId: null, verified: true, language: 'en', grants: [{ role: 'STAFF', spaceId }] });
    const manager = await story.actor();
    expect(await story.tryToCreate({ space: 'pilots' })).toMatchObject({ code: 'NOT_FOUND' });
    await story.kehila.sql(`insert into points_campaign (name_he, name_en, space_id, act, waited_days, extra_points, from_at, until_at, budget)
       values ('א', 'A', ${spaceId}, 'answerAccepted', 0, 5, '2026-01-01', '2030-01-01', 100)`);
    await story.create();
    const seenBy = async (actor: Actor) => (await reader().running(actor)).map(({ space }) => space?.slug ?? null);
    expect([await seenBy(nobody), await seenBy(manager), await seenBy(own)]).toEqual([[null], [null], [null, 'pilots']]);
    expect((await reader().managed(manager, 20, null)).nodes.every(({ space }) => space === null)).toBe(true);
  });

  it('stands in a list that is read page by page, newest first', async () => {
    const manager = await story.actor();
    const made = [await story.create({ from: story.at(1_000) }), await story.create({ from: story.at(2_000) }), await story.create({ from: story.at(3_000) })];
    const first = await reader().managed(manager, 2, null);
    const second = await reader().managed(manager, 1, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([...made].reverse());
  });
});
