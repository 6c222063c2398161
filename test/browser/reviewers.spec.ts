import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('reviewers in numbers', () => {
  const stage = useStage();

  it('are found by a manager from what people search for, and taken along as a file', async () => {
    const manager = await stage().as('manager', { language: 'he', width: 390 });
    await manager.open('/insights/search');
    await manager.follow('web_reviewers_title');
    await manager.page.locator('.table tbody tr').first().waitFor();
    const file = manager.page.waitForEvent('download');
    await manager.page.locator('a[download]').click();
    expect((await file).suggestedFilename()).toMatch(/^reviewers-.*\.csv$/);
    expect(await findingsOn(manager.page)).toEqual([]);
    expect(manager.complaints).toEqual([]);
    await manager.leave();
  });

  it('are nothing for a reviewer, who is told so', async () => {
    const reviewer = await stage().as('reviewer', { language: 'en', withoutScript: true });
    expect(await reviewer.open('/insights/reviewers')).toBe(403);
    await reviewer.leave();
  });
});
