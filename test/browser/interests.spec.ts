import { useStage } from './stage/use-stage.ts';

describe('how much somebody hears of a space and a tag', () => {
  const stage = useStage();

  it.each([
    ['with script', false, 1280],
    ['without script', true, 390],
  ])('%s: is chosen on the page of the space, and changed in the list of all of theirs', async (_, withoutScript, width) => {
    const reader = await stage().as('customer', { language: 'en', width, withoutScript });
    await reader.open('/spaces');
    const space = (await reader.page.locator('main a[href*="/spaces/"]').first().getAttribute('href'))!.split('/spaces/')[1]!;
    await reader.open(`/spaces/${space}`);
    const select = reader.page.locator(`#interest-SPACE-${space}`);
    await select.selectOption('WATCH');
    await reader.page.locator('form[action^="?/interest"] button').click();
    await reader.page.locator('.select--on select').waitFor();

    await reader.open('/me/notifications');
    const listed = reader.page.locator('main li.row', { has: reader.page.locator(`#interest-SPACE-${space}`) });
    expect(await listed.locator('select').inputValue()).toBe('WATCH');
    await listed.locator('select').selectOption('NORMAL');
    await listed.locator('button').click();
    await listed.waitFor({ state: 'detached' });
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
