import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

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

  it('stay as a manager types them while a preview is worked out, whatever another saves, who is not overwritten either', async () => {
    const [one, other] = [await stage().as('manager', { language: 'en' }), await stage().as('manager', { language: 'en', withoutScript: true })];
    const { page } = one;
    const save = (visitor: Visitor): Promise<void> => visitor.press('web_points_desk_save');
    // Where there is little to compare a preview is there at once: until it is let go, the page reads that it is still worked out.
    let isWorkedOut = false;
    await page.route('**/__data.json*', async (route) => {
      if (isWorkedOut) return route.continue();
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('"READY"', '"RUNNING"') });
    });
    await one.open('/desk/points/rules');
    await page.locator('#reason').fill('Votes count less.');
    await save(one);
    const looksAgain = page.getByRole('link', { name: one.say('web_points_desk_look_again') });
    await looksAgain.waitFor();
    await page.locator('#votingGainsADay').fill('77');
    await other.open('/desk/points/rules');
    await other.page.locator('#votingGainsADay').fill('99');
    await save(other);
    isWorkedOut = true;
    await looksAgain.waitFor({ state: 'detached' });
    expect(await page.locator('#votingGainsADay').inputValue()).toBe('77');

    await save(one);
    await page.getByText(one.say('errors_version_changed')).waitFor();
    expect(await page.locator('#votingGainsADay').inputValue()).toBe('77');
    await other.open('/desk/points/rules');
    expect(await other.page.locator('#votingGainsADay').inputValue()).toBe('99');
    await other.press('web_points_desk_discard');
    for (const visitor of [one, other]) await visitor.leave();
  });

  it('are not written by staff, who are told so', async () => {
    const staff = await stage().as('staff', { language: 'en', withoutScript: true });
    expect(await staff.open('/desk/points/rules')).toBe(403);
    await staff.leave();
  });
});
