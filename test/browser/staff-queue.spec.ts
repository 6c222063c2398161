import { useStage } from './stage/use-stage.ts';
import type { Role, Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

describe('an urgent question, with JavaScript off', () => {
  const stage = useStage();
  const title = 'The alarm rings since the storm and nobody can stop it';
  let thread = '';

  const visit = async (role: Role, language: Language, walk: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const visitor = await stage().as(role, { language, width: 390, withoutScript: true });
    await walk(visitor);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };

  it('is asked for its reason only once it is said to be urgent', () =>
    visit('customer', 'he', async (visitor) => {
      const { page, say } = visitor;
      await visitor.open('/ask');
      const reason = page.getByLabel(say('web_staff_queue_ask_reason'));
      expect(await reason.isVisible()).toBe(false);
      await page.getByLabel(say('web_community_urgent'), { exact: true }).check();
      expect(await reason.isVisible()).toBe(true);
    }));

  it('is asked, and marked as urgent with its reason in three actions', () =>
    visit('customer', 'en', async (visitor) => {
      const { page, say } = visitor;
      await visitor.open('/ask');
      await page.locator('input[name=title]').fill(title);
      await page.locator('textarea[name=body]').fill('It rings all day. What can I do until somebody comes?');
      await page.locator('#space').selectOption('wifi-and-routers');
      await page.getByRole('button', { name: say('web_community_post_question') }).click();
      await page.waitForURL(/\/q\//);
      thread = new URL(page.url()).pathname.replace(/^\/en/, '');
      await page.getByText(say('web_staff_queue_urgent_summary'), { exact: true }).click();
      await page.getByLabel(say('web_staff_queue_urgent_reason')).fill('A child sleeps next to it');
      await page.getByRole('button', { name: say('web_staff_queue_urgent_send') }).click();
      expect(await page.locator('main').textContent()).toContain(say('web_community_urgent_asked'));
      expect(await page.getByText(say('web_staff_queue_urgent_summary'), { exact: true }).count()).toBe(0);
    }));

  it('stands on the desk with that reason, and says who is answering', () =>
    visit('staff', 'he', async (visitor) => {
      const { page, say } = visitor;
      await visitor.open('/desk?reason=URGENCY_ASKED');
      const row = page.locator('.queue__row', { hasText: title });
      expect(await row.textContent()).toContain('A child sleeps next to it');
      expect(await row.textContent()).toContain(say('web_staff_queue_reason_urgency_asked'));
      await row.getByRole('link', { name: title, exact: true }).click();
      await page.getByRole('button', { name: say('web_staff_queue_claim') }).click();
      expect(await page.locator('main').textContent()).toContain(say('web_staff_queue_answering_you'));
      await visitor.open('/desk?mine=yes');
      expect(await page.locator('.queue__row', { hasText: title }).count()).toBe(1);
    }));

  it('stands before all that is not urgent once the staff have confirmed it', () =>
    visit('staff', 'en', async (visitor) => {
      const { page, say } = visitor;
      await visitor.open(thread);
      await page.getByRole('button', { name: say('web_community_confirm_urgent'), exact: true }).click();
      await visitor.open('/desk');
      // One of the sample community is confirmed too, and has waited longer.
      const rows = await page.locator('.queue__row').allTextContents();
      expect(rows.slice(0, 2).join('\n')).toContain(title);
      expect(rows.slice(0, 2).every((row) => row.includes(say('web_service_reason_urgent')))).toBe(true);
    }));
});
