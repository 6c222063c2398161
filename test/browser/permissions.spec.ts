import { questionsOf } from './stage/questions.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

/** What an administrator decides about one person is what that person meets; all of it with JavaScript off. */
describe('what is not open', () => {
  const stage = useStage();
  const manner = { language: 'en', width: 390, withoutScript: true } as const;

  const visit = async <Seen>(role: 'customer' | 'administrator', walk: (visitor: Visitor) => Promise<Seen>): Promise<Seen> => {
    const visitor = await stage().as(role, manner);
    const seen = await walk(visitor);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
    return seen;
  };
  const handleOfCustomer = () =>
    visit('customer', async ({ page, ...visitor }) => {
      await page.goto(`${visitor.address}/en/me`);
      const link = await page.locator('main a[href*="/people/"]').first().getAttribute('href');
      return /\/people\/([^/]+)/.exec(link ?? '')?.[1] ?? '';
    });
  const decide = (handle: string, effect: 'WITHHOLD' | 'DEFAULT') =>
    visit('administrator', async (visitor) => {
      expect(await visitor.open(`/admin/accounts/${handle}`)).toBe(200);
      const form = visitor.page.locator('form[action*="setAbility"]');
      await form.locator('select[name="effect"]').selectOption(effect);
      await form.locator('input[name="reason"]').fill('Votes against everybody.');
      await form.locator('button').click();
      await visitor.page.waitForURL(/\/admin\/accounts\/[^/?]+$/);
      expect(await visitor.page.locator('main').textContent()).toContain('Votes against everybody.');
    });

  it('says why in the place of the act, until the rules decide again', async () => {
    const handle = await handleOfCustomer();
    const strange = (await questionsOf(stage())).find(({ state, author }) => state === 'OPEN' && author !== null && author.handle !== handle);
    const { id, slug } = strange ?? { id: '', slug: '' };
    await decide(handle, 'WITHHOLD');
    await visit('customer', async (visitor) => {
      await visitor.open(`/q/${id}/${slug}`);
      const why = visitor.page.locator('#why-VOTE_DOWN');
      expect(await why.isVisible()).toBe(false);
      await visitor.page.locator('button[popovertarget="why-VOTE_DOWN"]').first().click();
      expect(await why.isVisible()).toBe(true);
      expect(await why.textContent()).toContain('An administrator has withheld this');
    });
    await decide(handle, 'DEFAULT');
    await visit('customer', async (visitor) => {
      await visitor.open(`/q/${id}/${slug}`);
      expect(await visitor.page.locator('button[popovertarget="why-VOTE_DOWN"]').count()).toBe(0);
    });
  }, 60_000);

  it(
    'is previewed on the accounts of today before a rule is saved, and a saved one is undone',
    () =>
      visit('administrator', async (visitor) => {
        await visitor.open('/admin/abilities?edit=EDIT_TITLE');
        await visitor.page.locator('#reputation').fill('10');
        await visitor.page.locator('button[formaction*="preview"]').click();
        expect(await visitor.page.locator('.banner--info').textContent()).toMatch(/Open to \d+ now, to \d+ afterwards/);
        expect(await visitor.page.locator('#reputation').inputValue()).toBe('10');
        await visitor.page.locator('form:has(#reputation) button.btn--primary').click();
        await visitor.page.waitForURL(/#rule-EDIT_TITLE$/);
        expect(await visitor.page.locator('#rule-EDIT_TITLE').textContent()).toContain('10 points');
        await visitor.page.locator('form[action*="undo"] button').first().click();
        await visitor.page.waitForURL(/#changes$/);
        expect(await visitor.page.locator('#rule-EDIT_TITLE').textContent()).toContain('1,000 points');
      }),
    60_000,
  );
});
