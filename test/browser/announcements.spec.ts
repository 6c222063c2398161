import { useStage } from './stage/use-stage.ts';

describe.each(['he', 'en'] as const)('a notice, without JavaScript (%s)', (language) => {
  const stage = useStage();
  const manner = { language, width: 390, withoutScript: true } as const;
  const text = { he: `תקלה ידועה בחיבור ${language}`, en: `A known fault of the line ${language}` };

  const until = (): string => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 16);

  it('is refused beside its fields with what was typed, then stands in the space for everybody until it is put away', async () => {
    const staff = await stage().as('staff', manner);
    await staff.open('/spaces/wifi-and-routers');
    await staff.follow('web_announcements_link_here');
    await staff.page.locator('#textHe').fill(text.he);
    await staff.page.locator('#textEn').fill(text.en);
    await staff.page.locator('#link').fill('javascript:alert(1)');
    const end = until();
    await staff.page.locator('#until').fill(end);
    for (const field of ['from', 'until']) expect(await staff.page.locator(`#${field}-zone`).textContent()).toContain(staff.say('web_planned_zone'));
    await staff.press('web_announcements_publish');
    expect(await staff.page.locator('#link').getAttribute('aria-invalid')).toBe('true');
    expect(await staff.page.locator('#textHe').inputValue()).toBe(text.he);
    expect(await staff.page.locator('#until').inputValue()).toBe(end);
    await staff.page.locator('#link').fill('/kb');
    await staff.press('web_announcements_publish');
    await staff.page.waitForURL(/state=current/);
    expect(await staff.page.locator('main .card', { hasText: text.he }).count()).toBe(1);

    const reader = await stage().as('customer', manner);
    const shown = reader.page.locator('.banner', { hasText: text[language] });
    await reader.open('/spaces/wifi-and-routers');
    expect(await shown.locator('a').getAttribute('href')).toBe(`/${language}/kb`);
    await shown.getByRole('button').click();
    expect(new URL(reader.page.url()).pathname).toBe(`/${language}/spaces/wifi-and-routers`);
    expect(await shown.count()).toBe(0);
    await reader.leave();

    const again = await stage().as('customer', { ...manner, width: 1280 });
    await again.open('/spaces/wifi-and-routers');
    expect(await again.page.locator('.banner', { hasText: text[language] }).count()).toBe(0);
    await again.leave();

    const card = staff.page.locator('main .card', { hasText: text.he });
    await card.getByRole('button').click();
    await staff.page.locator('.banner--good').waitFor();
    await staff.open('/desk/announcements?state=past');
    expect(await staff.page.locator('main .card', { hasText: text.he }).count()).toBe(1);
    const complaints = [...staff.complaints, ...reader.complaints, ...again.complaints];
    // The form that was refused.
    expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await staff.leave();
  });
});

describe('a notice on the home page, with JavaScript', () => {
  const stage = useStage();
  const text = 'Everything is well again';

  it('is planned by a manager, moved to now, and put away by who is not signed in', async () => {
    const manager = await stage().as('manager', { language: 'en', width: 1280 });
    await manager.open('/desk/announcements/new');
    await manager.page.locator('#textHe').fill('הכול תקין שוב');
    await manager.page.locator('#textEn').fill(text);
    await manager.page.locator('#from').fill('2099-01-01T08:00');
    await manager.page.locator('#until').fill('2099-01-02T08:00');
    await manager.press('web_announcements_publish');
    await manager.page.waitForURL(/state=planned/);
    await manager.page.getByRole('link', { name: manager.say('web_announcements_change_of', { text }) }).click();
    await manager.page.waitForURL(/announcements\/\d+$/);
    await manager.page.locator('#from').fill('');
    await manager.page.locator('#until').fill(new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 16));
    await manager.press('web_frame_save');
    await manager.page.waitForURL(/state=current/);

    const guest = await stage().anybody({ language: 'en', width: 390 });
    const shown = guest.page.locator('.banner', { hasText: text });
    await guest.open('');
    await shown.getByRole('button').click();
    await shown.waitFor({ state: 'detached' });
    await guest.open('');
    expect(await shown.count()).toBe(0);
    await manager.page.getByRole('button', { name: manager.say('web_announcements_end_of', { text }) }).click();
    await manager.page.locator('.banner--good').waitFor();
    expect([...manager.complaints, ...guest.complaints]).toEqual([]);
    await guest.leave();
    await manager.leave();
  });
});
