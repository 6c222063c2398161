import { useStage } from './stage/use-stage.ts';

describe('the rules of points', () => {
  const stage = useStage();

  it('are found from one’s own points, without script, and say what an accepted answer pays', async () => {
    const reader = await stage().as('customer', { language: 'en', width: 390, withoutScript: true });
    await reader.open('/me/points');
    await reader.page.locator('main a[href$="/pages/points"]').click();
    await reader.page.waitForURL(/pages\/points/);
    expect(await reader.page.locator('main tr', { hasText: 'An answer solves the question' }).innerText()).toMatch(/\+15\s+\+20/);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  it('are drafted by a manager without script, previewed, announced and cancelled', async () => {
    const manager = await stage().as('manager', { language: 'en', width: 390, withoutScript: true });
    const { page } = manager;
    await manager.open('/pages/points');
    await manager.follow('web_points_desk_title');
    const accepted = page.locator('[id="reputation.answerAccepted"]');
    await accepted.fill('many');
    await page.locator('#reason').fill('Solutions matter more.');
    await manager.press('web_points_desk_save');
    await page.locator('[id="reputation.answerAccepted-error"]').waitFor();
    expect([await accepted.inputValue(), await page.locator('#reason').inputValue()]).toEqual(['many', 'Solutions matter more.']);
    await accepted.fill('40');
    await page.locator('#earningVotesForOneAuthorADay').fill('11');
    await manager.press('web_points_desk_save');
    await page.locator('#earningVotesForOneAuthorADay-error').waitFor();
    await page.locator('#earningVotesForOneAuthorADay').fill('3');
    await page.locator('#newVoterDays').fill('7');
    await manager.press('web_points_desk_save');

    while ((await page.locator('#preview').count()) === 0) await manager.follow('web_points_desk_look_again');
    expect(await page.locator('tr', { hasText: 'An answer solves the question' }).first().innerText()).toMatch(/\d/);
    await page.locator('#validFrom').fill('2020-01-01T10:00');
    await manager.press('web_points_desk_announce_do');
    await page.locator('#validFrom-error').waitFor();
    await page.locator('#validFrom').fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16));
    await manager.press('web_points_desk_announce_do');
    await page.locator('#to-come').waitFor();

    const reader = await stage().as('customer', { language: 'he', withoutScript: true });
    await reader.open('/pages/points');
    await reader.page.getByText('Solutions matter more.').first().waitFor();
    const said = await reader.page.locator('article').first().innerText();
    expect(said).toContain('עד 3 הצבעות של אותו אדם לאותו מחבר מזכות בנקודות');
    expect(said).toContain('קודם: ביום אחד, עד 5 הצבעות');
    expect(said).toContain('שקיים פחות מ־7 ימים והמוניטין שלו נמוך מ־50');
    await reader.leave();

    await page.locator('form[action^="?/cancel"] button').click();
    await page.locator('#to-come').waitFor({ state: 'detached' });
    expect(manager.complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await manager.leave();
  });

  it('are not written by staff, who are told so', async () => {
    const staff = await stage().as('staff', { language: 'en', withoutScript: true });
    expect(await staff.open('/desk/points/rules')).toBe(403);
    await staff.leave();
  });
});
