import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

interface Thread {
  readonly id: string;
  readonly slug: string;
}

describe('inserting an article', () => {
  const stage = useStage();
  const words = { he: 'ניתוקי wifi בערב', en: 'wired speed' } as const;

  const openThread = async (): Promise<Thread> => {
    const asker = await stage().as('staff', { language: 'en' });
    const asked = { space: 'wifi-and-routers', title: 'Which article answers this?', body: 'I have read none of them yet.', tags: [] };
    const { id, slug } = await act(asker, 'askQuestion', asked, 'Question { id slug }');
    await asker.leave();
    return { id, slug };
  };
  const begun = async (visitor: Visitor): Promise<void> => {
    const field = visitor.page.locator('#body');
    await field.scrollIntoViewIfNeeded();
    await visitor.page.locator('markdown-toolbar').first().waitFor();
  };
  const leave = async (visitor: Visitor): Promise<void> => {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };

  it.each(['he', 'en'] as const)(
    'by keyboard, in %s: what is found is read out and chosen with the arrows, Enter puts it where the cursor was',
    async (language) => {
      const { id, slug } = await openThread();
      const visitor = await stage().as('expert', { language, width: 390 });
      await visitor.open(`/q/${id}/${slug}`);
      await begun(visitor);
      const field = visitor.page.locator('#body');
      await field.fill('AB');
      await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(1, 1));
      await visitor.page.getByRole('button', { name: visitor.say('web_article_links_insert') }).press('Enter');
      const search = visitor.page.getByRole('combobox', { name: visitor.say('web_article_links_which') });
      await search.waitFor();
      expect(await search.evaluate((input) => input === document.activeElement)).toBe(true);
      await search.pressSequentially(words[language]);
      const list = visitor.page.getByRole('listbox', { name: visitor.say('web_article_links_list') });
      await list.waitFor();
      await search.press('ArrowDown');
      const chosen = await search.getAttribute('aria-activedescendant');
      expect(await visitor.page.locator(`[id="${chosen!}"]`).getAttribute('aria-selected')).toBe('true');
      expect(await findingsOn(visitor.page)).toEqual([]);
      await search.press('Enter');
      await search.waitFor({ state: 'detached' });
      expect(await field.inputValue()).toMatch(new RegExp(`^A\\[.+\\]\\(http://[^)]+/${language}/a/\\d+\\)B$`));
      expect(await field.evaluate((area) => area === document.activeElement)).toBe(true);
      await leave(visitor);
    },
  );

  it('says so where nothing is found; Escape goes back to the button with the text as it was', async () => {
    const { id, slug } = await openThread();
    const visitor = await stage().as('expert', { language: 'en' });
    await visitor.open(`/q/${id}/${slug}`);
    await begun(visitor);
    await visitor.page.locator('#body').fill('As it was');
    const button = visitor.page.getByRole('button', { name: visitor.say('web_article_links_insert') });
    await button.click();
    const search = visitor.page.getByRole('combobox', { name: visitor.say('web_article_links_which') });
    await search.pressSequentially('qqqqzzzz');
    await visitor.page.getByText(visitor.say('web_article_links_none')).waitFor();
    await search.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await visitor.page.locator('#body').inputValue()).toBe('As it was');
    await leave(visitor);
  });

  it('without script: found above the field, taken, sent, and counted on the page of the article', async () => {
    const { id, slug } = await openThread();
    const visitor = await stage().as('expert', { language: 'en', width: 390, withoutScript: true });
    await visitor.open(`/q/${id}/${slug}`);
    await visitor.page.getByLabel(visitor.say('web_article_links_which')).fill(words.en);
    await visitor.press('web_article_links_find');
    const found = visitor.page.getByRole('list', { name: visitor.say('web_article_links_list') }).getByRole('link');
    const title = (await found.first().textContent())!;
    await found.first().click();
    const field = visitor.page.locator('#body');
    const value = await field.inputValue();
    expect(value).toContain(title.slice(0, 12));
    const path = /\((http:\/\/[^)]+)\)/.exec(value)![1]!.replace(/^.*\/en/, '');
    await visitor.press('web_community_send_answer');
    expect(await visitor.page.locator('.answer a', { hasText: title }).count()).toBeGreaterThan(0);
    await leave(visitor);

    const reviewer = await stage().as('reviewer', { language: 'en' });
    const linked = reviewer.page.locator('#keeping li', { hasText: 'in the last 90 days' });
    for (let look = 0; look < 20 && (await linked.count()) === 0; look++) {
      await reviewer.open(path);
      await reviewer.page.waitForTimeout(500);
    }
    expect(await linked.first().textContent()).toContain('One answer');
    await leave(reviewer);
  });
});
