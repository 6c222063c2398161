import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe.each([
  ['he', 390, true],
  ['en', 1280, false],
] as const)('the tiers of the loyalty programme (%s, %i px, without script: %s)', (language, width, withoutScript) => {
  const stage = useStage();
  const manner = { language, width, withoutScript };
  const text = { name: `Early access, ${language}`, description: '', next: '' };
  const names = { he: 'זהב', en: 'Gold' };

  it('are read by everybody, and by each where they stand', async () => {
    const customer = await stage().as('customer', manner);
    await customer.open('/me/points?ledger=loyalty');
    const own = customer.page.locator('section', { has: customer.page.locator('#tier') });
    await own.locator('progress').waitFor();
    if (!withoutScript) expect(await findingsOn(customer.page)).toEqual([]);
    await customer.follow('web_loyalty_tiers_all');
    const rows = customer.page.locator('section', { has: customer.page.locator('#tiers') }).locator('tbody tr');
    await rows.last().waitFor();
    expect(await rows.count()).toBe(3);
    expect(await rows.nth(2).innerText()).toContain(customer.say('web_loyalty_tiers_more', { percent: '25' }));
    if (!withoutScript) expect(await findingsOn(customer.page)).toEqual([]);
    expect(customer.complaints).toEqual([]);
    await customer.leave();
  });

  it('are written by a manager, who sees first who would gain or lose, and are read by everybody until they count', async () => {
    const manager = await stage().as('manager', manner);
    await manager.open('/desk/points/tiers');
    const { page } = manager;
    const from = page.locator('#silverFrom');
    await from.fill('6000');
    await manager.press('web_loyalty_tiers_desk_preview');
    await page.locator('.field--error #goldFrom').waitFor();
    expect(manager.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await from.fill('1');
    await manager.press('web_loyalty_tiers_desk_preview');
    await page.locator('#previewed').waitFor();
    expect(await from.inputValue()).toBe('1');
    if (!withoutScript) expect(await findingsOn(page)).toEqual([]);
    await page.locator('#validFrom').fill(`${new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)}T08:00`);
    await page.locator('#reason').fill(`Easier, ${language}.`);
    await manager.press('web_loyalty_tiers_desk_announce');
    await page.locator('#to-come').waitFor();
    if (!withoutScript) expect(await findingsOn(page)).toEqual([]);

    const customer = await stage().as('customer', manner);
    await customer.open('/pages/points');
    await customer.page.getByText(`Easier, ${language}.`).waitFor();
    if (!withoutScript) expect(await findingsOn(customer.page)).toEqual([]);

    await page
      .locator('section', { has: page.locator('#to-come') })
      .getByRole('button', { name: manager.say('web_loyalty_tiers_desk_cancel') })
      .click();
    await page.locator('#to-come').waitFor({ state: 'detached' });
    await customer.open('/pages/points');
    expect(await customer.page.content()).not.toContain(`Easier, ${language}.`);
    expect([...manager.complaints, ...customer.complaints]).toEqual([]);
    await Promise.all([manager, customer].map((visitor) => visitor.leave()));
  });

  it('are what a manager asks for a reward, which the others look at and do not have', async () => {
    const manager = await stage().as('manager', manner);
    const offer = { kind: 'SOFT', cost: 1, level: 'NEWCOMER', approval: 'RULE', published: true, he: text, en: text };
    const { id } = await act(manager, 'createReward', offer, 'Reward { id }');
    await manager.open(`/admin/rewards/${id}`);
    await manager.page.locator('#tier').selectOption('GOLD');
    await manager.press('web_frame_save');
    await manager.page.getByRole('link', { name: text.name, exact: true }).waitFor();

    const customer = await stage().as('customer', manner);
    await customer.open(`/rewards/${id}`);
    const terms = customer.page.locator('section.card');
    expect(await terms.innerText()).toContain(customer.say('web_loyalty_tiers_reward_from', { tier: names[language] }));
    await terms.getByText(customer.say('web_rewards_not_now')).waitFor();
    expect(await terms.locator('form').count()).toBe(0);
    if (!withoutScript) expect(await findingsOn(customer.page)).toEqual([]);
    expect([...manager.complaints, ...customer.complaints]).toEqual([]);
    await Promise.all([manager, customer].map((visitor) => visitor.leave()));
  });
});
