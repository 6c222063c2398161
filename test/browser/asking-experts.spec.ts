import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const space = 'wifi-and-routers';

describe('asking an expert on the pages', () => {
  const stage = useStage();

  const ask = async (visitor: Visitor): Promise<string> => {
    const input = { space, title: `Why does it blink at night (${visitor.language})?`, body: 'It blinks red every night.', tags: [] };
    const { id, slug } = await act(visitor, 'askQuestion', input, 'Question { id slug }');
    return `/q/${id}/${slug}`;
  };
  const mainOf = (visitor: Visitor) => visitor.page.locator('main').innerText();

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)('an expert is willing, is asked, and declines (%s, %i px, without script: %s)', async (language, width, withoutScript) => {
    const expert = await stage().as('expert', { language, width, withoutScript });
    await expert.open(`/spaces/${space}/experts`);
    await expert.page.locator('[name=willing]').check();
    await expert.page.locator('#aWeek').fill('0');
    await expert.press('web_experts_willing_button');
    await expert.page.locator('#aWeek[aria-invalid=true]').waitFor();
    expect([await expert.page.locator('#aWeek').inputValue(), await expert.page.locator('[name=willing]').isChecked()]).toEqual(['0', true]);
    expect(expert.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await expert.page.locator('#aWeek').fill('7');
    await expert.press('web_experts_willing_button');
    await expert.page.getByText(expert.say('web_experts_done')).waitFor();

    expect(await expert.page.locator('[name=willing]').isChecked()).toBe(true);

    const asker = await stage().as('customer', { language, width, withoutScript });
    const path = await ask(asker);
    await asker.open(path);
    await asker.follow('web_experts_ask_link');
    await asker.page.locator('form[action="?/askExpert"] button').first().click();
    await asker.page.waitForURL((url) => url.pathname.endsWith(path));
    expect(await mainOf(asker)).toContain(asker.say('web_experts_asked'));

    await expert.open(path);
    expect(await mainOf(expert)).toContain(expert.say('web_experts_asked_you_title'));
    await expert.press('web_experts_decline_request');
    await expert.page.getByText(expert.say('web_experts_asked_declined')).waitFor();
    await asker.open(path);
    expect(await mainOf(asker)).toContain(asker.say('web_experts_asked_declined'));
    if (!withoutScript) for (const { page } of [asker, expert]) expect(await findingsOn(page)).toEqual([]);
    expect([...asker.complaints, ...expert.complaints]).toEqual([]);
    await expert.open(`/spaces/${space}/experts`);
    await expert.page.locator('[name=willing]').uncheck();
    await expert.press('web_experts_willing_button');
    await Promise.all([asker.leave(), expert.leave()]);
  });
});
