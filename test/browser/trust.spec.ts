import { threadTitled } from './stage/questions.ts';
import { useStage } from './stage/use-stage.ts';
import type { Role, Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

describe('saying whether an answer is true, with JavaScript off', () => {
  const stage = useStage();

  const visit = async (role: Role | undefined, language: Language, walk: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const manner = { language, width: 390, withoutScript: true } as const;
    const visitor = await (role ? stage().as(role, manner) : stage().anybody(manner));
    await walk(visitor);
    // A form that comes back says so to the browser too.
    expect(visitor.complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await visitor.leave();
  };

  const thread = (): Promise<string> => threadTitled(stage(), 'גל 2 מתנתק');

  it('warns everybody above the text, with what to do instead, and keeps what was typed when that was missing', async () => {
    const path = await thread();
    await visit('expert', 'en', async ({ page, say }) => {
      await page.goto(new URL(`/en${path}`, stage().address).href);
      await page
        .locator('.answer', { hasText: '1, 6 או 11' })
        .getByRole('link', { name: say('web_trust_mark') })
        .click();
      await page.getByLabel(say('web_trust_kind_unsafe')).check();
      await page.getByLabel(say('web_trust_version')).fill('7.7');
      await page.getByRole('button', { name: say('web_trust_send') }).click();
      expect(await page.getByLabel(say('web_trust_version')).inputValue()).toBe('7.7');
      expect(await page.getByLabel(say('web_trust_kind_unsafe')).isChecked()).toBe(true);
      expect(await page.locator('#note-error').count()).toBe(1);
      await page.getByLabel(say('web_trust_note')).fill('Pull the plug first.');
      await page.getByRole('button', { name: say('web_trust_send') }).click();
    });
    await visit(undefined, 'en', async ({ page, say }) => {
      await page.goto(new URL(`/en${path}`, stage().address).href);
      const warning = page.locator('.answer', { hasText: '1, 6 או 11' }).locator('.banner--danger');
      const words = await warning.textContent();
      expect(words).toContain(say('web_trust_unsafe_by_expert'));
      expect(words).toContain('Pull the plug first.');
      expect(words).toContain('7.7');
      expect(await page.locator('script[type="application/ld+json"]').allTextContents()).not.toContainEqual(expect.stringContaining('1, 6 או 11'));
    });
  });

  it('puts the shield of the staff on it instead, and takes it off', async () => {
    const path = await thread();
    await visit('staff', 'he', async ({ page, say }) => {
      await page.goto(new URL(`/he${path}`, stage().address).href);
      const answer = page.locator('.answer', { hasText: '1, 6 או 11' });
      await answer.getByRole('link', { name: say('web_trust_mark') }).click();
      await page.getByLabel(say('web_trust_kind_verified')).check();
      await page.getByRole('button', { name: say('web_trust_send') }).click();
      expect(await answer.locator('.signal--verified').textContent()).toContain(say('web_frame_signal_verified'));
      await answer.getByRole('link', { name: say('web_trust_mark') }).click();
      await page.getByRole('button', { name: say('web_trust_clear_mistake') }).click();
      expect(await answer.locator('.signal--verified, .banner--danger').count()).toBe(0);
    });
  });
});
