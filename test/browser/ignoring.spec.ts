import { act } from './stage/act.ts';
import { useStage } from './stage/use-stage.ts';

describe('ignoring a person', () => {
  const stage = useStage();

  it.each([
    ['with script', false, 1280],
    ['without script', true, 390],
  ])('%s: is chosen on their page, folds what they wrote, and is undone in the list', async (_, withoutScript, width) => {
    const reader = await stage().as('customer', { language: 'en', width, withoutScript });
    const main = reader.page.locator('main');
    const helper = await stage().as('expert', { language: 'en' });
    const asked = { space: 'wifi-and-routers', title: `Whom does one ignore (${width})?`, body: 'Somebody who is loud.', tags: [] };
    const { id, slug } = await act(reader, 'askQuestion', asked, 'Question { id slug }');
    await act(helper, 'postAnswer', { questionId: id, body: 'Whoever is loud, as I am.' }, 'Answer { id }');
    await helper.leave();
    const thread = `/q/${id}/${slug}`;

    await reader.open(thread);
    await main.locator('article.answer a[href*="/people/"]').first().click();
    await reader.page.waitForURL(/\/people\//);
    await main.locator('form[action^="?/ignore"] button').click();
    await main.locator('form[action^="?/ignore"] input[name="ignore"][value="no"]').waitFor({ state: 'attached' });
    await reader.open(thread);
    const fold = main.locator('article.answer details.fold', { hasText: reader.say('web_ignoring_show') }).first();
    expect(await fold.locator('.prose').isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator('.prose').isVisible()).toBe(true);

    await reader.open('/notifications/ignored');
    await main.locator('form[action^="?/ignore"] button').first().click();
    await main.locator('form[action^="?/ignore"]').waitFor({ state: 'detached' });
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
