import { useStage } from './stage/use-stage.ts';

describe('ignoring a person', () => {
  const stage = useStage();

  it.each([
    ['with script', false, 1280],
    ['without script', true, 390],
  ])('%s: is chosen on their page, folds what they wrote, and is undone in the list', async (_, withoutScript, width) => {
    const reader = await stage().as('customer', { language: 'en', width, withoutScript });
    const main = reader.page.locator('main');
    await reader.open('/questions?state=SOLVED');
    await main.locator('.row a[href*="/q/"]').first().click();
    await main.locator('article.answer').first().waitFor();
    const thread = new URL(reader.page.url()).pathname.slice('/en'.length);
    const author = main.locator('article.answer .answer__body a[href*="/people/"]').first();
    const person = (await author.getAttribute('href'))!.slice('/en'.length);

    await reader.open(person);
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
