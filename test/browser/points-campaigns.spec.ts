import { useStage } from './stage/use-stage.ts';

describe.each(['he', 'en'] as const)('a points campaign, without script (%s)', (language) => {
  const stage = useStage();
  const names = { he: `שבוע של תשובות ${language}`, en: `A week of answers ${language}` };
  const spent = { he: '0 מתוך 500 נקודות', en: '0 of 500 points' };

  it('is refused with what was typed, then read by everybody until a manager stops it', async () => {
    const manager = await stage().as('manager', { language, width: 390, withoutScript: true });
    const { page } = manager;
    await manager.open('/pages/points');
    await manager.follow('web_points_campaigns_link');
    await page.locator('#nameHe').fill(names.he);
    await page.locator('#nameEn').fill(names.en);
    await page.locator('#waitedDays').fill('few');
    await page.locator('#budget').fill('500');
    const end = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16);
    await page.locator('#until').fill(end);
    await manager.press('web_points_campaigns_save');
    await page.locator('#waitedDays-error').waitFor();
    const typed = await Promise.all(['nameHe', 'waitedDays', 'budget', 'until'].map((field) => page.locator(`#${field}`).inputValue()));
    expect(typed).toEqual([names.he, 'few', '500', end]);
    await page.locator('#waitedDays').fill('7');
    await manager.press('web_points_campaigns_save');
    const card = page.locator('main .card', { hasText: names.he });
    await card.locator('progress').waitFor();
    expect(await card.innerText()).toContain(spent[language]);

    const reader = await stage().as('customer', { language, width: 390, withoutScript: true });
    for (const path of ['/rewards', '/me/points?ledger=loyalty', '/pages/points']) {
      await reader.open(path);
      const shown = reader.page.locator('section', { has: reader.page.locator('#campaigns') });
      expect(await shown.innerText()).toContain(names[language]);
      expect(await shown.innerText()).toContain(reader.say('web_points_campaigns_double'));
    }

    await card.getByRole('button').click();
    await page.locator('.banner--good').waitFor();
    await reader.open('/rewards');
    expect(await reader.page.locator('#campaigns').count()).toBe(0);
    const complaints = [...manager.complaints, ...reader.complaints];
    expect(complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await reader.leave();
    await manager.leave();
  });
});

describe('making points campaigns', () => {
  const stage = useStage();

  it('is refused to staff, who are told so', async () => {
    const staff = await stage().as('staff', { language: 'en', withoutScript: true });
    expect(await staff.open('/desk/points/campaigns')).toBe(403);
    await staff.leave();
  });
});
