import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Role, Visitor } from './stage/visitor.ts';

describe('bringing threads together on the pages', () => {
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
  const wellSeen = async (language: 'en' | 'he', width: number, path: string, role: Role = 'staff') => {
    const seen = await stage().as(role, { language, width });
    await seen.open(path);
    expect(await findingsOn(seen.page)).toEqual([]);
    await seen.leave();
  };

  it.each([
    ['en', 1280],
    ['he', 390],
  ] as const)('a question is merged and comes back by form alone; its address leads to the other (%s, %i px)', async (language, width) => {
    const staff = await stage().as('staff', { language, width, withoutScript: true });
    const source = await ask(staff, `Why does the light go out at night (${language})?`);
    const target = await ask(staff, `Why is the light out every night (${language})?`);
    const { id: answerId } = await act(staff, 'postAnswer', { questionId: source.id, body: 'Put it near the window.' }, 'Answer { id }');
    await staff.open(source.path);
    await staff.page.locator('summary', { hasText: staff.say('web_community_steering') }).click();
    await staff.follow('web_merging_merge');
    await wellSeen(language, width, `${source.path}/merge`);

    await staff.page.locator('#intoId').fill('no question');
    await staff.press('web_merging_merge');
    expect(await staff.page.locator('#intoId').inputValue()).toBe('no question');
    expect(await staff.page.locator('[aria-invalid=true], .problem, [role=alert]').count()).toBeGreaterThan(0);
    await staff.page.locator('#intoId').fill(`${staff.address}/${language}${target.path}`);
    await staff.press('web_merging_merge');
    expect(await staff.page.locator('main').innerText()).toContain(staff.say('web_merging_merged'));
    await wellSeen(language, width, `${source.path}/merge`);

    const old = `${staff.address}/${language}${source.path}`;
    const answer = await staff.page.request.get(old, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']]).toEqual([301, `/${language}${target.path}`]);
    await staff.page.goto(`${old}#answer-${answerId}`);
    expect(new URL(staff.page.url()).pathname + new URL(staff.page.url()).hash).toBe(`/${language}${target.path}#answer-${answerId}`);
    expect(await staff.page.locator(`#answer-${answerId}`).count()).toBe(1);
    await wellSeen(language, width, target.path);
    const reader = await stage().anybody({ language, width, withoutScript: true });
    await reader.open(target.path);
    expect(await reader.page.locator('main').innerText()).toContain(reader.say('web_merging_here'));
    expect(await reader.page.locator('main a', { hasText: reader.say('web_merging_undo') }).count()).toBe(0);
    await reader.leave();

    await staff.follow('web_merging_undo');
    await staff.press('web_merging_undo');
    expect(new URL(staff.page.url()).pathname).toBe(`/${language}${source.path}`);
    expect(await staff.page.locator(`#answer-${answerId}`).count()).toBe(1);
    await staff.leave();
  });

  it.each([
    ['en', 1280],
    ['he', 390],
  ] as const)('a question is moved to another space and back by form alone (%s, %i px)', async (language, width) => {
    const staff = await stage().as('administrator', { language, width, withoutScript: true });
    const { path } = await ask(staff, `Where does it belong (${language})?`);
    await staff.open(path);
    const here = await staff.page.locator('main a[href*="/spaces/"]').first().getAttribute('href');
    await staff.page.locator('summary', { hasText: staff.say('web_community_steering') }).click();
    await staff.follow('web_merging_move');
    await wellSeen(language, width, `${path}/move`, 'administrator');
    const radio = staff.page.locator('input[name=space]').first();
    const to = await radio.getAttribute('value');
    await radio.check();
    await staff.press('web_merging_move');
    expect(new URL(staff.page.url()).pathname).toBe(`/${language}${path}`);
    expect(await staff.page.locator('main a[href*="/spaces/"]').first().getAttribute('href')).toBe(`/${language}/spaces/${to}`);

    await staff.open(`${path}/move`);
    await wellSeen(language, width, `${path}/move`, 'administrator');
    await staff.press('web_merging_undo_move');
    expect(await staff.page.locator('main a[href*="/spaces/"]').first().getAttribute('href')).toBe(here);
    await staff.leave();
  });

  it('says to others what is missing', async () => {
    const expert = await stage().as('expert', { language: 'en' });
    const { path } = await ask(expert, 'Why is it out at noon?');
    for (const page of ['merge', 'move']) {
      expect(await expert.open(`${path}/${page}`)).toBe(403);
      expect(await findingsOn(expert.page)).toEqual([]);
    }
    await expert.leave();
  });
});
