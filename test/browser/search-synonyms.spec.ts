import { useStage } from './stage/use-stage.ts';

describe('words that mean the same', () => {
  const stage = useStage();

  it('are written by a manager without script, found by a customer, changed and taken away', async () => {
    const manager = await stage().as('manager', { language: 'en', width: 390, withoutScript: true });
    await manager.open('/search?q=wifi');
    const title = (await manager.page.locator('main .row__title a').last().innerText()).trim();

    await manager.open('/insights/search');
    await manager.follow('web_search_synonyms_title');
    await manager.page.locator('#words').fill('wifi\nthe');
    await manager.press('web_search_synonyms_save');
    await manager.page.locator('#words-error').waitFor();
    expect(await manager.page.locator('#words').inputValue()).toBe('wifi\nthe');
    await manager.page.locator('#words').fill('wifi\nhotspot\n\nרשת ביתית\n');
    await manager.press('web_search_synonyms_save');
    await manager.page.getByText('hotspot').first().waitFor();

    const customer = await stage().as('customer', { language: 'he', withoutScript: true });
    await customer.open('/search?q=hotspot');
    await customer.page.locator('main a', { hasText: title }).first().waitFor();
    await customer.leave();

    await manager.page.locator('summary').last().click();
    await manager.page.locator('details[open] textarea').fill('wifi\nhot spot');
    await manager.page.locator('details[open] button').click();
    await manager.page.getByText('hot spot').first().waitFor();
    await manager.page.locator('form[action="?/remove"] button').first().click();
    await manager.page.getByText(manager.say('web_search_synonyms_none'), { exact: true }).waitFor();
    expect(manager.complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await manager.leave();
  });

  it('are nothing for staff to decide, who are told so', async () => {
    const staff = await stage().as('staff', { language: 'en', withoutScript: true });
    expect(await staff.open('/insights/search/synonyms')).toBe(403);
    await staff.leave();
  });
});
