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
});
