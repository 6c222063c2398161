import { useStage } from './stage/use-stage.ts';

describe('the ranking of the search', () => {
  const stage = useStage();

  it('is compared with another by a manager without script, stopped, put in force and taken back', async () => {
    const manager = await stage().as('manager', { language: 'en', width: 390, withoutScript: true });
    await manager.open('/insights/search');
    await manager.follow('web_search_ranking_title');
    const { page } = manager;
    await page.locator('#b-name').fill('Solved first');
    await page.locator('#until').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 16));
    await manager.press('web_search_ranking_start');
    await page.locator('#b-error').waitFor();
    expect(await page.locator('#b-name').inputValue()).toBe('Solved first');

    await page.locator('#b-solved').fill('100');
    await manager.press('web_search_ranking_start');
    await page.getByText('Nothing is known yet').first().waitFor();
    await page.locator('form[action^="?/stop"] button').first().click();
    await page.locator('form[action^="?/put"] button', { hasText: 'Solved first' }).first().click();
    await page.locator('#ranking-in-force ~ p strong', { hasText: 'Solved first' }).waitFor();
    await manager.press('web_search_ranking_undo');
    await page.locator('#ranking-in-force ~ p strong', { hasText: 'As built' }).waitFor();
    expect(manager.complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await manager.leave();
  });

  it('is nothing for staff to decide, who are told so', async () => {
    const staff = await stage().as('staff', { language: 'en', withoutScript: true });
    expect(await staff.open('/insights/search/ranking')).toBe(403);
    await staff.leave();
  });
});
