import { useStage } from './stage/use-stage.ts';

describe.each(['he', 'en'] as const)('the service policy of a space, without JavaScript (%s)', (language) => {
  const stage = useStage();
  const path = '/admin/spaces/moving-home/service';

  it('is changed by a manager, and the one before stands below', async () => {
    const visitor = await stage().as('manager', { language, width: 390, withoutScript: true });
    await visitor.open(path);
    await visitor.page.locator('#peersFirstMinutes').fill('2.5');
    await visitor.page.locator('#FRIDAY').check();
    await visitor.page.locator('#closedOn').fill('2026-12-31\n2026-12-30');
    await visitor.page.locator('main form button').click();
    expect(await visitor.page.locator('.banner[role=status]').count()).toBe(1);
    expect(await visitor.page.locator('#peersFirstMinutes').inputValue()).toBe('2.5');
    expect(await visitor.page.locator('#FRIDAY').isChecked()).toBe(true);
    expect(await visitor.page.locator('#closedOn').inputValue()).toBe('2026-12-30\n2026-12-31');
    expect(await visitor.page.locator('main tbody tr').count()).toBeGreaterThan(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('that nobody could work by comes back as it was typed, with what is wrong', async () => {
    const visitor = await stage().as('manager', { language, width: 390, withoutScript: true });
    await visitor.open(path);
    await visitor.page.locator('#opens').fill('17:00');
    await visitor.page.locator('#closes').fill('09:00');
    await visitor.page.locator('#SUNDAY').uncheck();
    await visitor.page.locator('main form button').click();
    expect(await visitor.page.locator('#closes-error').count()).toBe(1);
    expect(await visitor.page.locator('#closes').inputValue()).toBe('09:00');
    expect(await visitor.page.locator('#SUNDAY').isChecked()).toBe(false);
    await visitor.leave();
  });
});
