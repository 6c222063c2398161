import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('an answer becomes a comment on the pages', () => {
  const stage = useStage();

  const wellSeen = async (language: 'en' | 'he', width: number, path: string) => {
    const seen = await stage().as('staff', { language, width });
    await seen.open(path);
    expect(await findingsOn(seen.page)).toEqual([]);
    await seen.leave();
  };

  // Addresses hold the letters of a title, headers do not.
  const titles = { en: 'Why does the lamp hum at noon?', he: 'למה המנורה מזמזמת בצהריים?' } as const;

  it.each([
    ['en', 1280],
    ['he', 390],
  ] as const)('and an answer again, by form alone; its address leads to it (%s, %i px)', async (language, width) => {
    const staff = await stage().as('staff', { language, width, withoutScript: true });
    const input = { space: 'wifi-and-routers', title: titles[language], body: 'It hums every noon.', tags: [] };
    const { id, slug } = await act(staff, 'askQuestion', input, 'Question { id slug }');
    const { id: solution } = await act(staff, 'postAnswer', { questionId: id, body: 'Turn the lamp around.' }, 'Answer { id }');
    const { id: thanks } = await act(staff, 'postAnswer', { questionId: id, body: 'Turning it helped me too.' }, 'Answer { id }');
    const thread = `/q/${id}/${slug}`;

    await staff.open(thread);
    await staff.page.locator(`#answer-${thanks} a[href$="/turn/${thanks}"]`).click();
    expect(await staff.page.locator('h1').innerText()).toBe(staff.say('web_turning_title_comment'));
    await wellSeen(language, width, `${thread}/turn/${thanks}`);
    await staff.page.locator(`[name=onContentId][value="${solution}"]`).check();
    await staff.press('web_turning_to_comment');
    expect(await staff.page.locator(`#answer-${solution} .comment`).innerText()).toContain('Turning it helped me too.');
    expect(await staff.page.locator(`article#answer-${thanks}`).count()).toBe(0);

    const old = await staff.page.request.get(`${staff.address}/${language}${thread}?answer=${thanks}`, { maxRedirects: 0 });
    expect([old.status(), old.headers()['location']]).toEqual([302, expect.stringContaining(`/${language}${encodeURI(thread)}?answer=${solution}#comment-`)]);
    expect(await staff.page.locator(`#answer-${solution} #answer-${thanks}`).count()).toBe(1);

    await staff.page.locator(`#answer-${solution} .comment a[href*="/turn/"]`).click();
    expect(await staff.page.locator('h1').innerText()).toBe(staff.say('web_turning_title_undo_comment'));
    await wellSeen(language, width, new URL(staff.page.url()).pathname.replace(`/${language}/`, '/'));
    await staff.press('web_turning_title_undo_comment');
    expect(await staff.page.locator(`article#answer-${thanks}`).innerText()).toContain('Turning it helped me too.');

    await act(staff, 'acceptAnswer', { answerId: thanks }, 'Question { id slug }');
    await staff.open(`${thread}/turn/${thanks}`);
    await staff.page.locator(`[name=onContentId][value="${solution}"]`).check();
    await staff.press('web_turning_to_comment');
    expect(await staff.page.locator('main').innerText()).toContain(staff.say('errors_text_accepted'));
    expect(await staff.page.locator(`[name=onContentId][value="${solution}"]`).isChecked()).toBe(true);
    await staff.leave();
  });

  it('is offered to nobody but those who moderate', async () => {
    const reader = await stage().as('expert', { language: 'en' });
    await reader.open('/questions');
    const thread = await reader.page.locator('main a[href*="/q/"]').first().getAttribute('href');
    await reader.page.goto(new URL(thread!, reader.page.url()).href);
    expect(await reader.page.locator('a[href*="/turn/"]').count()).toBe(0);
    await reader.leave();
  });
});
