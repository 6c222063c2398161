import { threadTitled } from './stage/questions.ts';
import { useStage } from './stage/use-stage.ts';
import type { Role, Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

describe('correcting an answer, with JavaScript off', () => {
  const stage = useStage();

  const visit = async (role: Role | undefined, language: Language, walk: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const manner = { language, width: 390, withoutScript: true } as const;
    const visitor = await (role ? stage().as(role, manner) : stage().anybody(manner));
    await walk(visitor);
    // A form that comes back says so to the browser too.
    expect(visitor.complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await visitor.leave();
  };

  it('takes four actions, and waits for its author alone', async () => {
    const thread = await threadTitled(stage(), 'שני נתבי גל 2');
    await visit('expert', 'he', async ({ page, say }) => {
      await page.goto(new URL(`/he${thread}`, stage().address).href);
      const answer = page.locator('.answer', { hasText: '14.90' });
      await answer.getByRole('link', { name: say('web_corrections_propose') }).click();
      const text = page.getByRole('textbox', { name: say('web_corrections_text') });
      await text.fill((await text.inputValue()).replace('14.90', '19.90'));
      await page.getByLabel(say('web_corrections_reason')).fill('המחיר השתנה החודש.');
      await page.getByRole('button', { name: say('web_corrections_send') }).click();
      expect(await page.locator('article').textContent()).toContain(say('web_corrections_state_proposed'));
      expect(await page.locator('ins').allTextContents()).toEqual(['19']);
    });
    await visit(undefined, 'he', async ({ page, say }) => {
      await page.goto(new URL(`/he${thread}`, stage().address).href);
      expect(await page.locator('main').textContent()).not.toContain(say('web_corrections_note_read'));
    });
  });

  it('comes into the answer in the words of its author, who is still named, with thanks', async () => {
    const thread = await threadTitled(stage(), 'שני נתבי גל 2');
    await visit('customer', 'he', async ({ page, say }) => {
      await page.goto(new URL(`/he${thread}`, stage().address).href);
      await page.getByRole('link', { name: say('web_corrections_note_read') }).click();
      await page.getByText(say('web_corrections_amend')).click();
      const text = page.locator('textarea[name=body]');
      await text.fill((await text.inputValue()).replace('של הנתב השני', 'של הנתב הרחוק'));
      await page.getByRole('button', { name: say('web_corrections_amend_send') }).click();
      expect(await page.locator('article').textContent()).toContain(say('web_corrections_state_amended'));
    });
    await visit(undefined, 'he', async ({ page, say }) => {
      await page.goto(new URL(`/he${thread}`, stage().address).href);
      const answer = page.locator('.answer', { hasText: 'של הנתב הרחוק' });
      expect(await answer.textContent()).toContain('תמר אזולאי');
      await answer.getByRole('link', { name: say('web_corrections_corrected_by', { name: 'דנה לוי' }) }).click();
      expect(await page.locator('article').textContent()).toContain(say('web_corrections_state_amended'));
    });
  });

  it('is decided by the staff from their desk when its author objects', () =>
    visit('staff', 'en', async ({ page, say }) => {
      await page.goto(new URL('/en/desk/corrections', stage().address).href);
      await page.getByRole('link', { name: 'Can I move the fibre socket' }).click();
      await page.getByRole('button', { name: say('web_corrections_verdict_overturn') }).click();
      expect(await page.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel(say('web_corrections_verdict')).fill('It can still be ordered.');
      await page.getByRole('button', { name: say('web_corrections_verdict_overturn') }).click();
      expect(await page.locator('article').textContent()).toContain(say('web_corrections_state_overturned'));
      expect(await page.locator('article').textContent()).toContain('It can still be ordered.');
    }));
});
