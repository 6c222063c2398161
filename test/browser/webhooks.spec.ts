import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe.each(['he', 'en'] as const)('webhooks, without JavaScript (%s)', (language) => {
  const stage = useStage();

  it('are added with their secret, tested, changed and removed', async () => {
    const visitor = await stage().as('administrator', { language, width: 390, withoutScript: true });
    const { page } = visitor;
    await visitor.open('/admin/webhooks');
    await visitor.follow('web_webhooks_new');
    await page.locator('#address').fill('http://10.0.0.7/hook');
    await page.locator('#QUESTION_ASKED').check();
    await visitor.press('web_webhooks_create');
    expect(await page.locator('#address-error').count()).toBe(1);
    expect(await page.locator('#address').inputValue()).toBe('http://10.0.0.7/hook');
    expect(await page.locator('#QUESTION_ASKED').isChecked()).toBe(true);

    await page.locator('#address').fill(`https://hooks.invalid.example.org/${language}`);
    await visitor.press('web_webhooks_create');
    expect(await page.locator('#secret').textContent()).toMatch(/^whsec_[A-Za-z0-9+/=]{44}$/);
    await visitor.follow('web_webhooks_go_to');
    expect(await page.locator('#secret').count()).toBe(0);
    await visitor.press('web_webhooks_test');
    expect(await page.locator('.banner[role=status]').textContent()).toContain(visitor.say('web_webhooks_tested'));
    expect(await page.locator('main li h3').allTextContents()).toEqual([visitor.say('web_webhooks_event_webhook_test')]);
    await visitor.press('web_webhooks_rotate');
    expect(await page.locator('#secret').count()).toBe(1);
    await page.locator('#on').uncheck();
    await visitor.press('web_webhooks_save');
    expect(await page.locator('#on').isChecked()).toBe(false);
    await visitor.press('web_webhooks_remove');
    expect(new URL(page.url()).pathname).toBe(`/${language}/admin/webhooks`);
    expect(visitor.complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await visitor.leave();
  });

  it('are accessible and fit a telephone and a desk, with script, while a message waits', async () => {
    const visitor = await stage().as('administrator', { language, width: 390 });
    const { page } = visitor;
    await visitor.open('/admin/webhooks/new');
    await page.locator('#address').fill(`https://hooks.invalid.example.org/${language}/${'a-long-address-'.repeat(12)}`);
    await page.locator('#BADGE_AWARDED').check();
    await visitor.press('web_webhooks_create');
    await page.locator('#secret').waitFor();
    const findings = await findingsOn(page);
    await visitor.follow('web_webhooks_go_to');
    await visitor.press('web_webhooks_test');
    await page.locator('main li h3').waitFor();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      findings.push(...(await findingsOn(page)));
    }
    await visitor.open('/admin/webhooks');
    findings.push(...(await findingsOn(page)));
    await page.locator('main li a').last().click();
    await visitor.press('web_webhooks_remove');
    await page.waitForURL((url) => url.pathname.endsWith('/admin/webhooks'));
    expect(findings).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
