import { useStage } from './stage/use-stage.ts';

describe('the rules of points', () => {
  const stage = useStage();

  it('are found from one’s own points, without script, and say what an accepted answer pays', async () => {
    const reader = await stage().as('customer', { language: 'en', width: 390, withoutScript: true });
    await reader.open('/me/points');
    await reader.page.locator('main a[href$="/pages/points"]').click();
    await reader.page.waitForURL(/pages\/points/);
    expect(await reader.page.locator('main tr', { hasText: 'Your answer solved the question.' }).innerText()).toMatch(/\+15\s+\+20/);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
