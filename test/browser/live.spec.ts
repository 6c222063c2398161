import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

/** What somebody does on another page of theirs. */
const act = (visitor: Visitor, name: string, input: object, wanted: string): Promise<string> =>
  visitor.page.evaluate(
    async ([called, values, what]) => {
      const pascal = called.charAt(0).toUpperCase() + called.slice(1);
      const query = `mutation ($input: ${pascal}Input!) { ${called}(input: $input) { __typename ... on ${what} { id } } }`;
      const headers = { 'content-type': 'application/json', 'x-kehila-client': 'browser' };
      const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables: { input: values } }) });
      const { data } = (await answer.json()) as { data: Record<string, { id: string }> };
      return data[called]!.id;
    },
    [name, input, wanted] as const,
  );

describe('a page that is open', () => {
  const stage = useStage();

  it('says that answers came, moves nothing, and counts at the bell', async () => {
    const asker = await stage().as('customer', { language: 'en', width: 390 });
    await asker.open('/questions');
    const { spaces } = await stage().ask<{ spaces: { slug: string }[] }>('{ spaces { slug } }');
    const space = spaces[0]!.slug;
    const id = await act(asker, 'askQuestion', { space, title: 'Does the page tell me of answers?', body: 'I keep it open.', tags: [] }, 'Question');
    const listening = asker.page.waitForResponse((response) => response.request().postData()?.includes(`"questionId":"${id}"`) ?? false);
    await asker.open(`/q/${id}`);
    const bell = asker.page.locator('a[data-bell] .visually-hidden');
    const before = await bell.innerText();
    await listening;
    const height = () => asker.page.evaluate(() => document.documentElement.scrollHeight);
    const tall = await height();

    const helper = await stage().as('expert', { language: 'en' });
    await helper.open('/questions');
    const answerId = await act(helper, 'postAnswer', { questionId: id, body: 'It does, without moving what you read.' }, 'Answer');
    await helper.leave();

    const show = asker.page.locator('.toast a', { hasText: 'Show it' });
    await show.waitFor();
    expect(await height()).toBe(tall);
    await asker.page.waitForFunction((was) => document.querySelector('a[data-bell] .visually-hidden')?.textContent !== was, before);
    expect(await asker.page.locator('p.visually-hidden[role="status"]').first().innerText()).toContain('Your question has a new answer.');
    await show.click();
    await asker.page.locator(`#answer-${answerId}`).waitFor();
    await show.waitFor({ state: 'detached' });
    expect(asker.complaints).toEqual([]);
    await asker.leave();
  });

  it('listens only while somebody looks at it', async () => {
    const reader = await stage().as('customer', { language: 'he' });
    const ended = reader.page.waitForEvent('requestfailed', (request) => request.headers()['accept'] === 'text/event-stream');
    const opened = reader.page.waitForRequest((request) => request.headers()['accept'] === 'text/event-stream');
    await reader.open('/questions');
    await opened;
    await reader.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await ended;
    await reader.leave();
  });

  it('works without script as it did', async () => {
    const reader = await stage().as('customer', { language: 'en', withoutScript: true });
    expect(await reader.open('/questions')).toBe(200);
    expect(await reader.page.locator('a[data-bell]').count()).toBe(1);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
