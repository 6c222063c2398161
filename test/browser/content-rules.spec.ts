import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('a rule about what people write', () => {
  const stage = useStage();

  it.each([
    ['en', 1280, false, 'router'],
    ['he', 390, true, 'נתב'],
  ] as const)('is previewed, saved, changed and removed (%s, %i px, without script: %s)', async (language, width, withoutScript, pattern) => {
    const administrator = await stage().as('administrator', { language, width, withoutScript });
    const { page } = administrator;
    await administrator.open('/admin/content-rules');
    await page.locator('input[name="pattern"]').fill('…');
    await administrator.press('web_content_checks_preview');
    await page.locator('.field__error').waitFor();
    // The answer has been worked into the form: nobody types in the same instant.
    if (!withoutScript) await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

    await page.locator('input[name="pattern"]').fill(pattern);
    await page.locator('select[name="act"]').selectOption('FLAG');
    await administrator.press('web_content_checks_preview');
    await page.locator('.banner li').first().waitFor();
    expect(await page.locator('input[name="pattern"]').inputValue()).toBe(pattern);
    expect(await page.locator('select[name="act"]').inputValue()).toBe('FLAG');
    if (!withoutScript) expect(await findingsOn(page)).toEqual([]);

    await administrator.press('web_content_checks_save');
    const row = page.locator('tr[id^="rule-"]', { has: page.getByText(pattern, { exact: true }) });
    await row.waitFor();
    await row.locator('a').click();
    await page.locator('input[name="version"]').waitFor({ state: 'attached' });
    await page.locator('select[name="act"]').selectOption('REFUSE');
    await administrator.press('web_content_checks_save');
    await row.getByText(administrator.say('web_content_checks_act_refuse')).waitFor();
    await row.locator('button').click();
    await row.waitFor({ state: 'detached' });
    await administrator.leave();
  });
});
