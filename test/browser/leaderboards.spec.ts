import type { Role } from './stage/visitor.ts';
import { useStage } from './stage/use-stage.ts';

describe('the leaderboards', () => {
  const stage = useStage();
  const readers: readonly [string, Role, boolean][] = [
    ['with script', 'customer', false],
    ['without script', 'expert', true],
  ];

  it.each(readers)('%s: another period is chosen, and somebody is shown no more and shown again', async (_, role, withoutScript) => {
    const reader = await stage().as(role, { language: 'en', width: 390, withoutScript });
    await reader.open('/leaderboards');
    await reader.page.locator('#period').selectOption('year');
    if (withoutScript) await reader.press('web_leaderboards_apply');
    await reader.page.waitForURL(/period=year/);
    await reader.press('web_leaderboards_hide');
    await reader.page.locator('main button[value="yes"]').waitFor();
    await reader.press('web_leaderboards_show');
    await reader.page.locator('main button[value="no"]').waitFor();
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
