import { findingsOn } from './stage/findings.ts';
import { tickStandard } from './stage/tick-standard.ts';
import { useStage } from './stage/use-stage.ts';

describe.each([
  ['en', 1280, 'An offer with an end', 'Half the price.'],
  ['he', 390, 'מבצע שיש לו סוף', 'חצי מחיר.'],
] as const)('publishing and putting away at a time, without JavaScript (%s, %i px)', (language, width, title, body) => {
  const stage = useStage();
  const manner = { language, width, withoutScript: true } as const;

  it('is planned, changed and taken back by buttons', async () => {
    const staff = await stage().as('staff', manner);
    await staff.open('/a/new?space=bills-and-plans');
    await staff.page.locator('select[name=space]').selectOption('bills-and-plans');
    await staff.page.locator('input[name=title]').fill(title);
    await staff.page.locator('main form:has(input[name=title]) button.btn--primary').click();
    const [, articleId = ''] = /\/a\/(\d+)\/edit/.exec(staff.page.url()) ?? [];
    await staff.page.locator('textarea[name=body]').fill(body);
    await staff.page.locator('button[name=then][value=submit]').click();

    const reviewer = await stage().as('reviewer', manner);
    await reviewer.open('/review?space=bills-and-plans');
    const href = await reviewer.page.locator('a', { hasText: title }).first().getAttribute('href');
    const path = new URL(href ?? '', reviewer.page.url()).pathname.replace(`/${language}`, '');
    await reviewer.open(path);
    await tickStandard(reviewer);
    await reviewer.page.locator('summary', { hasText: reviewer.say('web_planned_later') }).click();
    await reviewer.page.locator('#publishAt').evaluate((field: HTMLInputElement) => (field.type = 'text'));
    await reviewer.page.locator('#publishAt').fill('1.12.2027');
    await reviewer.page.locator('#approve').click();
    expect(await reviewer.page.locator('#publishAt-error').count()).toBe(1);
    expect(await reviewer.page.content()).toContain('value="1.12.2027"');
    await reviewer.page.locator('#publishAt').fill('2027-12-01T09:30');
    await reviewer.page.locator('#approve').click();
    expect(reviewer.page.url()).toContain('decided=planned');
    await reviewer.open(path);
    expect(await reviewer.page.locator('#at').inputValue()).toBe('2027-12-01T09:30');
    await reviewer.page.locator('#at').fill('2027-12-02T10:00');
    await reviewer.press('web_planned_change');
    expect(await reviewer.page.locator('#at').inputValue()).toBe('2027-12-02T10:00');
    expect(await staff.open(path)).toBe(200);
    expect(await staff.page.locator('aside').first().textContent()).toContain('2027');
    expect(await staff.page.locator('#at').count()).toBe(0);
    const looker = await stage().as('reviewer', { language, width });
    await looker.open(path);
    expect(await findingsOn(looker.page)).toEqual([]);
    await looker.leave();

    await reviewer.press('web_planned_back');
    await tickStandard(reviewer);
    await reviewer.page.locator('#approve').click();
    expect(reviewer.page.url()).toContain('decided=approved');

    await staff.open(`/a/${articleId}`);
    const fold = staff.page.locator('summary', { hasText: staff.say('web_planned_ending') });
    await fold.click();
    await staff.page.locator('#at').fill('2027-12-31T18:00');
    await staff.page.locator('#note').fill('The offer is over.');
    await staff.press('web_planned_ending_set');
    const reader = await stage().anybody({ language, width });
    await reader.open(`/a/${articleId}`);
    expect(await reader.page.locator('.banner').first().textContent()).toContain('2027');
    expect(await findingsOn(reader.page)).toEqual([]);
    await fold.click();
    await staff.page.locator('#at').fill('2027-12-30T18:00');
    await staff.press('web_planned_ending_set');
    await fold.click();
    expect(await staff.page.locator('#at').inputValue()).toBe('2027-12-30T18:00');
    expect(await staff.page.locator('#note').inputValue()).toBe('The offer is over.');
    await staff.press('web_planned_ending_never');
    await reader.open(`/a/${articleId}`);
    expect(await reader.page.locator('.banner').count()).toBe(0);
    for (const visitor of [staff, reviewer, reader]) {
      // The time that was refused, and what this browser says of it.
      expect(visitor.complaints.filter((complaint) => !/400|1\.12\.2027/.test(complaint))).toEqual([]);
      await visitor.leave();
    }
  }, 60_000);
});
