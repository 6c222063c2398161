import type { Role, Visitor } from './stage/visitor.ts';
import { useStage } from './stage/use-stage.ts';

const word = 'quokkas';

describe('what people search for', () => {
  const stage = useStage();

  async function searchFor(role: Role, query: string): Promise<Visitor> {
    const visitor = await stage().as(role, { language: 'en', withoutScript: true });
    await visitor.open(`/search?q=${encodeURIComponent(query)}`);
    return visitor;
  }

  it('leads from a hit to a page whose address says no more than before', async () => {
    const visitor = await searchFor('customer', 'wifi');
    const hit = visitor.page.locator('main .row__title a, main .card__title a').first();
    expect(await hit.getAttribute('href')).toMatch(/found=[0-9a-f-]{36}\.1$/);
    await hit.click();
    expect(await visitor.page.locator('link[rel="canonical"]').getAttribute('href')).not.toContain('found');
    expect(await visitor.page.locator('main h1').count()).toBe(1);
    await visitor.leave();
  });

  it('is where an address of nothing but insights leads', async () => {
    const manager = await stage().as('manager', { language: 'he', withoutScript: true });
    expect(await manager.open('/insights')).toBe(200);
    expect(new URL(manager.page.url()).pathname).toBe('/he/insights/search');
    await manager.leave();
  });

  it('stands before the staff once three people looked for it, and is taken up, closed and opened again without script', async () => {
    for (const role of ['customer', 'expert', 'reviewer'] as const) await (await searchFor(role, word)).leave();
    const manager = await stage().as('manager', { language: 'en', width: 390, withoutScript: true });
    const topic = manager.page.locator('main table a', { hasText: word }).first();
    for (let tries = 0; tries < 40; tries++) {
      await manager.open('/insights/search?outcome=nothing');
      if ((await topic.count()) > 0) break;
      await manager.page.waitForTimeout(500);
    }
    await topic.click();
    await manager.page.locator('#title').fill('Quokkas on the line');
    await manager.press('web_insights_take_up_button');
    await manager.page.locator('main h1', { hasText: 'Quokkas on the line' }).waitFor();
    await manager.press('web_insights_close');
    await manager.page.getByText(manager.say('web_insights_state_closed'), { exact: true }).first().waitFor();
    await manager.press('web_insights_reopen');
    await manager.page.locator('#title').waitFor();
    expect(manager.complaints).toEqual([]);
    await manager.leave();
  });

  it('is nothing for customers, who are told so', async () => {
    const customer = await stage().as('customer', { language: 'en', withoutScript: true });
    expect(await customer.open('/insights/search')).toBe(403);
    await customer.leave();
  });
});
