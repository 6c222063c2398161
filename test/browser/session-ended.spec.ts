import { act } from './stage/act.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

describe('a session that ended while somebody wrote, with JavaScript off', () => {
  const stage = useStage();
  const words = 'Hold the button for ten seconds, until the light is blue.\n\nThen wait.';

  const visit = async (): Promise<{ writer: Visitor; thread: string }> => {
    const writer = await stage().as('customer', { language: 'he', width: 390, withoutScript: true });
    const input = { title: `Blinking light ${Date.now()}`, body: 'It blinks.', space: 'wifi-and-routers', tags: [] };
    const { id, slug } = await act(writer, 'askQuestion', input, 'Question { id slug }');
    await writer.open(`/q/${id}/${slug}`);
    return { writer, thread: `/q/${id}/${slug}` };
  };
  const signInAgain = async ({ page }: Visitor): Promise<void> => {
    const cookies = await (await stage().as('customer', { language: 'he' })).page.context().cookies();
    await page.context().addCookies(cookies);
  };

  it('shows the answer again, says that signing in comes first, and sends it from there', async () => {
    const { writer } = await visit();
    await writer.page.locator('textarea#body').fill(words);
    await writer.page.context().clearCookies();
    await writer.press('web_community_send_answer');
    expect(await writer.page.getByRole('alert').textContent()).toContain(writer.say('web_community_unsent'));
    expect(await writer.page.getByRole('alert').getByRole('link').getAttribute('target')).toBe('_blank');
    expect(await writer.page.locator('#unsent').inputValue()).toBe(words);
    await signInAgain(writer);
    await writer.press('web_community_send_answer');
    expect(await writer.page.locator('article.answer').textContent()).toContain('until the light is blue');
    await writer.leave();
  });

  it('shows a comment again where one was about to write it', async () => {
    const { writer, thread } = await visit();
    await writer.follow('web_community_comment');
    await writer.page.locator('.talk__form textarea').fill(words);
    await writer.page.context().clearCookies();
    await writer.press('web_community_send_comment');
    expect(await writer.page.locator('#unsent').inputValue()).toBe(words);
    const id = thread.split('/')[2] ?? '';
    expect(new URL(writer.page.url()).hash).toBe(`#write-comment-${id}`);
    expect(await writer.page.locator(`#write-comment-${id}`).count()).toBe(1);
    await signInAgain(writer);
    await writer.press('web_community_send_comment');
    expect(await writer.page.locator('.comment').textContent()).toContain('until the light is blue');
    await writer.leave();
  });
});
