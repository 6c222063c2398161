import { unsubscribing } from './pages.ts';
import type { Role } from './stage/visitor.ts';
import { useStage } from './stage/use-stage.ts';

describe('being told less', () => {
  const stage = useStage();

  it('a line is marked as read by its button, not by whatever lies over it', async () => {
    const reader = await stage().as('customer', { language: 'en', width: 390 });
    await reader.open('/notifications?view=unread');
    const form = reader.page.locator('main .row form[action^="?/read"]').first();
    const line = await form.locator('input[type=hidden]').first().getAttribute('value');
    await form.locator('button').click();
    await reader.page.locator(`main .row form[action^="?/read"] input[value="${line!}"]`).waitFor({ state: 'detached' });
    expect(new URL(reader.page.url()).pathname).toBe('/en/notifications');
    await reader.leave();
  });

  const readers: readonly [string, Role, boolean][] = [
    ['with script', 'customer', false],
    ['without script', 'expert', true],
  ];

  it.each(readers)('%s: a question is muted below its line, stands on a list of one’s own, and is unmuted there', async (_, role, withoutScript) => {
    const reader = await stage().as(role, { language: 'en', width: 390, withoutScript });
    await reader.open('/notifications');
    const line = reader.page.locator('main .row', { has: reader.page.locator('form[action^="?/mute"]') }).first();
    const title = (await line.locator('h2').innerText()).trim();
    await line.locator('form[action^="?/mute"] button').click();
    await line.locator('.row__meta', { hasText: 'Muted' }).waitFor();

    await reader.open('/notifications/muted');
    const listed = reader.page.locator('main .row', { hasText: title });
    expect(await listed.count()).toBe(1);
    await listed.locator('form button').click();
    await listed.waitFor({ state: 'detached' });
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });

  it.each([
    ['with script', false],
    ['without script', true],
  ])('%s: mails end by the link in one of them, without signing in', async (_, withoutScript) => {
    const token = await unsubscribing(stage());
    const anybody = await stage().anybody({ language: 'en', width: 390, withoutScript });
    await anybody.open(`/unsubscribe/${token}`);
    await anybody.press(withoutScript ? 'web_notice_mails_stop_all' : 'web_notice_mails_stop');
    await anybody.page.locator('main [role="status"]').waitFor();
    expect(await anybody.page.locator('h1').innerText()).toBe('The mails have ended');
    expect(anybody.complaints).toEqual([]);
    await anybody.leave();
  });
});
