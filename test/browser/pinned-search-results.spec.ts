import { useStage } from './stage/use-stage.ts';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);

describe('pinned results of the search', () => {
  const stage = useStage();

  it('are chosen by a manager without script, shown as chosen, and taken away', async () => {
    const manager = await stage().as('manager', { language: 'en', width: 390, withoutScript: true });
    await manager.open('/search?q=wifi');
    const address = await manager.page.locator('main .row__title a').last().getAttribute('href');
    const title = (await manager.page.locator('main .row__title a').last().innerText()).trim();

    await manager.open('/insights/search/pinned?q=numbats');
    await manager.page.locator('#contentId').fill('no address');
    await manager.page.locator('#until').fill(tomorrow());
    await manager.press('web_pinned_search_results_pin');
    expect(await manager.page.locator('#contentId').inputValue()).toBe('no address');
    await manager.page.locator('#contentId-error').waitFor();
    await manager.page.locator('#contentId').fill(String(address));
    await manager.press('web_pinned_search_results_pin');
    await manager.page.getByText(manager.say('web_pinned_search_results_current')).waitFor();

    const customer = await stage().as('customer', { language: 'he', withoutScript: true });
    await customer.open('/search?q=numbats');
    await customer.page.locator('main a', { hasText: title }).first().waitFor();
    await customer.page.getByText(customer.say('web_search_pinned')).first().waitFor();
    await customer.leave();

    // While somebody types or asks, too.
    const visitor = await stage().anybody({ language: 'he' });
    await visitor.open('/');
    const mayAnswer = await visitor.page.request.get(new URL('/he/similar?title=numbats', visitor.page.url()).href);
    expect(await mayAnswer.text()).toContain(visitor.say('web_search_pinned'));
    await visitor.page.getByRole('combobox').first().pressSequentially('numbats');
    await visitor.page.getByRole('option', { name: title }).getByText(visitor.say('web_search_pinned')).waitFor();
    await visitor.leave();

    await manager.page.locator('form[action="?/unpin"] button').first().click();
    await manager.page.getByText(manager.say('web_pinned_search_results_none'), { exact: true }).waitFor();
    // The form that came back was refused, which a browser notes.
    expect(manager.complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await manager.leave();
  });

  it('are nothing for staff to decide, who are told so', async () => {
    const staff = await stage().as('staff', { language: 'en', withoutScript: true });
    expect(await staff.open('/insights/search/pinned')).toBe(403);
    await staff.leave();
  });
});
