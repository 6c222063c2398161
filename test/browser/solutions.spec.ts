import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

describe('solutions and duplicates on the pages', () => {
  const stage = useStage();

  const ask = async (visitor: Visitor, title: string) => {
    const { id, slug } = await act(
      visitor,
      'askQuestion',
      { space: 'wifi-and-routers', title, body: 'It goes out every night.', tags: [] },
      'Question { id slug }',
    );
    return { id, path: `/q/${id}/${slug}` };
  };

  it.each([
    ['en', 1280],
    ['he', 390],
  ] as const)('the asker chooses which is first, and says what works no longer, by form alone (%s, %i px)', async (language, width) => {
    const expert = await stage().as('expert', { language, width });
    const asker = await stage().as('staff', { language, width, withoutScript: true });
    const { id, path } = await ask(asker, `Which of two solutions helps (${language})?`);
    const answers: string[] = [];
    for (const body of ['Take the first way.', 'Take the second way.']) {
      const { id: answerId } = await act(expert, 'postAnswer', { questionId: id, body }, 'Answer { id }');
      await act(asker, 'acceptAnswer', { answerId }, 'Question { id }');
      answers.push(answerId);
    }
    const shown = () => asker.page.locator('article.answer').evaluateAll((cards) => cards.map((card) => card.id));
    await asker.open(path);
    expect(await shown()).toEqual([`answer-${answers[1]}`, `answer-${answers[0]}`]);

    await asker.page.locator(`#answer-${answers[0]} button`, { hasText: asker.say('web_threads_show_first') }).click();
    await asker.open(path);
    expect(await shown()).toEqual([`answer-${answers[0]}`, `answer-${answers[1]}`]);

    await asker.page.locator(`#answer-${answers[0]} button`, { hasText: asker.say('web_threads_no_longer_true') }).click();
    await asker.open(path);
    expect(await shown()).toEqual([`answer-${answers[1]}`, `answer-${answers[0]}`]);
    expect(await asker.page.locator(`#answer-${answers[0]} .signal--outdated`).count()).toBe(1);

    await expert.open(path);
    expect(await findingsOn(expert.page)).toEqual([]);
    await asker.leave();
    await expert.leave();
  });

  it.each([
    ['en', 1280],
    ['he', 390],
  ] as const)('a duplicate is marked and unmarked by form alone, and names the first question to search engines (%s, %i px)', async (language, width) => {
    const staff = await stage().as('staff', { language, width, withoutScript: true });
    const first = await ask(staff, `Why does the router go out at night (${language})?`);
    const second = await ask(staff, `Why is the router out every night (${language})?`);
    await staff.open(second.path);
    const mark = staff.page.locator('a', { hasText: staff.say('web_community_mark_duplicate') });
    expect(await mark.isVisible()).toBe(width > 390);
    if (width === 390) await staff.press('web_frame_more');
    await mark.click();
    await staff.page.locator('#duplicateOf').fill(`${staff.address}/${language}${first.path}`);
    await staff.press('web_community_mark_duplicate');
    expect(await staff.page.locator('main').innerText()).toContain(staff.say('web_community_closed_duplicate'));
    expect(await staff.page.locator('link[rel=canonical]').getAttribute('href')).toContain(`/${language}${first.path.split('/').slice(0, 3).join('/')}/`);

    if (width === 390) await staff.press('web_frame_more');
    await staff.page.locator('a', { hasText: staff.say('web_threads_unmark_duplicate') }).click();
    await staff.press('web_threads_unmark_duplicate');
    const similar = staff.page.locator(`input[name=similar][value="${first.id}"]`);
    for (let tries = 0; tries < 20 && (await similar.count()) === 0; tries++) await staff.open(`${second.path}/duplicate`);
    const seen = await stage().as('staff', { language, width });
    await seen.open(`${second.path}/duplicate`);
    expect(await findingsOn(seen.page)).toEqual([]);
    await seen.leave();
    await similar.check({ timeout: 5_000 });
    await staff.press('web_community_mark_duplicate');
    expect(await staff.page.locator('main').innerText()).toContain(staff.say('web_community_closed_duplicate'));
    await staff.open(`${second.path}/duplicate`);
    await staff.press('web_threads_unmark_duplicate');
    expect(await staff.page.locator('main').innerText()).not.toContain(staff.say('web_community_closed_duplicate'));
    expect(await staff.page.locator('link[rel=canonical]').getAttribute('href')).toContain(`/q/${second.id}/`);
    await staff.leave();
  });
});
