import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

interface Thread {
  readonly id: string;
  readonly slug: string;
}

describe('calling somebody and quoting', () => {
  const stage = useStage();

  let thread: Thread;
  beforeAll(async () => {
    const [asker, helper] = [await stage().as('customer', { language: 'en' }), await stage().as('staff', { language: 'en' })];
    const asked = { space: 'wifi-and-routers', title: 'Whom does one call here?', body: 'Somebody who knows.', tags: [] };
    thread = await act(asker, 'askQuestion', asked, 'Question { id slug }');
    await act(helper, 'postAnswer', { questionId: thread.id, body: 'Call whoever answered before.' }, 'Answer { id }');
    await asker.leave();
    await helper.leave();
  });
  const leave = async (visitor: Visitor): Promise<void> => {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };

  it.each(['he', 'en'] as const)('by keyboard, in %s: names are suggested, Enter takes one, Escape leaves it', async (language) => {
    const { id, slug } = thread;
    const visitor = await stage().as('expert', { language, width: 390 });
    await visitor.open(`/q/${id}/${slug}`);
    const field = visitor.page.locator('#body');
    await field.scrollIntoViewIfNeeded();
    await visitor.page.locator('markdown-toolbar').first().waitFor();
    await field.fill('');
    await field.pressSequentially('@');
    const list = visitor.page.getByRole('listbox', { name: visitor.say('web_frame_mentions') });
    await list.waitFor();
    const handle = /@([a-z0-9_-]+)/.exec((await list.getByRole('option').first().textContent())!)![1]!;
    expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
    const named = await field.getAttribute('aria-activedescendant');
    expect(await visitor.page.locator(`[id="${named!}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await findingsOn(visitor.page)).toEqual([]);
    await field.press('Escape');
    await list.waitFor({ state: 'detached' });
    await field.fill('');
    await field.pressSequentially(`@${handle.slice(0, 3)}`);
    await list.waitFor();
    await field.press('Enter');
    expect(await field.inputValue()).toMatch(/^@[a-z0-9_-]+ $/);
    await leave(visitor);
  });

  it('with script puts what is marked into the field, with its author and the way to it', async () => {
    const { id, slug } = thread;
    const visitor = await stage().as('expert', { language: 'en' });
    await visitor.open(`/q/${id}/${slug}`);
    const answer = visitor.page.locator('.answer').first();
    const words = await answer.locator('.answer__body > .prose').evaluate((body) => {
      const range = document.createRange();
      range.selectNodeContents(body.querySelector('p, li')!);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return range.toString().trim();
    });
    await answer.getByRole('link', { name: visitor.say('web_community_quote'), exact: true }).click();
    const field = visitor.page.locator('#body');
    await visitor.page.waitForFunction(() => (document.getElementById('body') as HTMLTextAreaElement).value.includes('> '));
    const value = await field.inputValue();
    expect(value).toMatch(/^> \[.+\]\(http:\/\/[^)]+\/en\/q\/\d+\/\S*#answer-\d+\)\n>\n> /m);
    expect(value.replace(/\\/g, '')).toContain(words.split('\n')[0]!.slice(0, 40));
    await leave(visitor);
  });

  it('without script the whole text stands in the field; sent, it is a quotation, and who is called by hand is a link', async () => {
    const { id, slug } = thread;
    const visitor = await stage().as('customer', { language: 'he', width: 390, withoutScript: true });
    await visitor.open(`/q/${id}/${slug}`);
    await visitor.page
      .locator('#question-acts')
      .getByRole('link', { name: visitor.say('web_community_quote'), exact: true })
      .click();
    const field = visitor.page.locator('#body');
    expect(await field.inputValue()).toMatch(/^> \[.+\]\(http:\/\/[^)]+\/he\/q\/\d+/m);
    const { accounts } = await stage().ask<{ accounts: { nodes: { handle: string }[] } }>('{ accounts(first: 1) { nodes { handle } } }');
    const handle = accounts.nodes[0]!.handle;
    await field.fill(`${await field.inputValue()}שאלו את @${handle}`);
    await visitor.press('web_community_send_answer');
    const written = visitor.page.locator('.answer', { has: visitor.page.locator(`a.mention[href="/he/people/${handle}"]`) });
    expect(await written.locator('blockquote a').count()).toBeGreaterThan(0);
    await leave(visitor);
  });
});
