import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe.each([
  ['en', 1280],
  ['he', 390],
] as const)('sections, kinds and templates, without JavaScript (%s, %i px)', (language, width) => {
  const stage = useStage();
  const manner = { language, width, withoutScript: true } as const;
  const path = '/spaces/moving-home/sections';
  const names = { he: `מעבר ${language}`, en: `Moving ${language}` };
  const key = `moving-${language}`;
  const title = `A flat without a socket (${language})`;

  it('are made by a manager, filled by who writes and by the desk, and narrow the shelf', async () => {
    const manager = await stage().as('manager', manner);
    await manager.open(path);
    const last = (await manager.page.locator('[name^=en]').count()) - 3;
    await manager.page.locator(`#he${last}`).fill(names.he);
    await manager.page.locator(`#en${last}`).fill(names.en);
    await manager.page.locator(`#place${last}`).selectOption('1');
    await manager.press('web_frame_save');
    expect(await manager.page.locator('.banner[role=status]').count()).toBe(1);
    expect(await manager.page.locator('#en0').inputValue()).toBe(names.en);

    const staff = await stage().as('staff', manner);
    await staff.open('/a/new?space=moving-home');
    await staff.page.locator('select[name=space]').selectOption('moving-home');
    await staff.page.locator('input[name=title]').fill(title);
    await staff.page.locator('main form:has(input[name=title]) button.btn--primary').click();
    const [, articleId = ''] = /\/a\/(\d+)\/edit/.exec(staff.page.url()) ?? [];
    await staff.page.locator('#place select[name=kind]').selectOption('HOW_TO');
    await staff.page.locator('#place select[name=section]').selectOption(key);
    await staff.press('web_knowledge_place_save');
    await staff.page.locator('input[name=title]').fill(`${title}.`);
    await staff.page.locator('input[name=title]').press('Enter');
    expect(await staff.page.locator('textarea[name=body]').inputValue()).toBe('');
    expect(await staff.page.locator('input[name=title]').inputValue()).toBe(`${title}.`);
    await staff.page.locator('textarea[name=body]').fill('Call before you move.');
    await staff.page.locator('button[name=then][value=template]').click();
    const text = await staff.page.locator('textarea[name=body]').inputValue();
    expect(text).toMatch(/^Call before you move\.\n\n## /);
    expect(await staff.page.locator('button[name=then][value=template]').count()).toBe(0);
    await staff.page.locator('button[name=then][value=publish]').click();

    const reader = await stage().anybody({ ...manner });
    await reader.open('/kb/moving-home');
    const section = reader.page.locator(`section[aria-labelledby="section-${key}"]`);
    expect(await section.locator('h2').textContent()).toContain(names[language]);
    expect(await section.locator('.row').textContent()).toContain(reader.say('web_knowledge_kind_how_to'));
    await section.locator('.row a').first().click();
    expect(await reader.page.locator('main').textContent()).toContain(reader.say('web_knowledge_kind_how_to'));
    await reader.page.locator('nav a', { hasText: names[language] }).click();
    expect(await reader.page.locator('h1').textContent()).toContain(names[language]);
    expect(await reader.page.locator('.row a', { hasText: title }).count()).toBe(1);

    await staff.open(`/a/${articleId}`);
    await staff.page.locator('#place select[name=kind]').selectOption('POLICY');
    await staff.press('web_knowledge_place_save');
    expect(await staff.page.locator('#place select[name=kind]').inputValue()).toBe('POLICY');
    await reader.open('/kb/moving-home?kind=policy');
    expect(await reader.page.locator('.row a', { hasText: title }).count()).toBe(1);

    await manager.open(path);
    await manager.page.locator('#he0').fill('');
    await manager.page.locator('#en0').fill('');
    await manager.press('web_frame_save');
    expect(await manager.page.locator('.banner[role=alert]').textContent()).toContain(names[language]);
    await manager.page.locator('[name=takeOut]').check();
    await manager.press('web_frame_save');
    expect(await manager.page.locator('.banner[role=status]').count()).toBe(1);
    for (const visitor of [manager, staff, reader]) {
      // The form that came back before a section was taken out.
      expect(visitor.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
      await visitor.leave();
    }
  }, 60_000);

  it('are pages without findings', async () => {
    const looker = await stage().as('manager', { language, width });
    for (const page of [path, '/kb', '/kb/wifi-and-routers']) {
      await looker.open(page);
      expect(await findingsOn(looker.page)).toEqual([]);
    }
    await looker.leave();
  });
});
