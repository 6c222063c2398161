import { useStage } from './stage/use-stage.ts';

describe.each([
  { language: 'he', title: 'הנתב הזמני לא הגיע למען החדש', field: 'דירה חדשה' },
  { language: 'en', title: 'The spare router has not come to the new flat', field: 'New flat' },
] as const)('the form of a space, without JavaScript ($language)', ({ language, title, field }) => {
  const stage = useStage();
  const manner = { language, width: 390, withoutScript: true } as const;
  const form = '/spaces/moving-home/form';
  let thread = '';
  let key = '';

  it('gets a field from the staff, which nobody can leave out', async () => {
    const visitor = await stage().as('staff', manner);
    await visitor.open(`${form}/new`);
    await visitor.page.locator('#nameHe').fill(`${field} ${language}`);
    await visitor.page.locator('#nameEn').fill(`${field} ${language}`);
    await visitor.page.locator('#required').check();
    await visitor.page.locator('#he0').fill('כן');
    await visitor.page.locator('#en0').fill('Yes');
    await visitor.press('web_frame_save');
    const added = visitor.page.locator('.row a', { hasText: `${field} ${language}` });
    key = (await added.getAttribute('href'))!.split('/').at(-1)!;
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('comes back beside what was typed until it is filled in, and then stands beside the question and narrows the list', async () => {
    const visitor = await stage().as('customer', manner);
    await visitor.open('/ask');
    await visitor.page.locator('#title').fill(title);
    await visitor.page.locator('#body').fill(`${title}.`);
    await visitor.page.locator('#space').selectOption('moving-home');
    await visitor.press('web_community_post_question');
    const select = visitor.page.locator(`[name="field:moving-home:${key}"]`);
    expect(await select.getAttribute('aria-invalid')).toBe('true');
    expect(await visitor.page.locator('#title').inputValue()).toBe(title);
    await select.selectOption('yes');
    await visitor.press('web_community_post_question');
    await visitor.page.waitForURL(/\/q\/\d+\//);
    thread = new URL(visitor.page.url()).pathname.replace(`/${language}`, '');
    await visitor.page.locator('.filled a').first().click();
    expect(await visitor.page.locator('.row a').first().textContent()).toContain(title);
    expect(await visitor.page.locator(`#field-${key}`).inputValue()).toBe(`moving-home:${key}:yes`);
    await visitor.leave();
  });

  it('asks for a retired field no longer, and the question still shows it', async () => {
    const staff = await stage().as('staff', manner);
    await staff.open(`${form}/fields/${key}`);
    await staff.page.locator('#retired').check();
    await staff.press('web_frame_save');
    await staff.open(thread);
    expect(await staff.page.locator('.filled').textContent()).toContain(field);
    await staff.open('/ask?space=moving-home');
    expect(await staff.page.locator(`[name="field:moving-home:${key}"]`).count()).toBe(0);
    await staff.leave();
  });
});

describe('the form of a space, with JavaScript', () => {
  const stage = useStage();

  it('shows the fields of the space that is chosen', async () => {
    const visitor = await stage().as('customer', { language: 'en', width: 390 });
    await visitor.open('/ask');
    await visitor.alive();
    expect(await visitor.page.locator('[name^="field:"]').count()).toBe(0);
    await visitor.page.locator('#space').selectOption('wifi-and-routers');
    await visitor.page.locator('[name="field:wifi-and-routers:product"]').selectOption('gal-2');
    await visitor.page.locator('#space').selectOption('nahar-tv');
    await visitor.page.locator('[name^="field:"]').first().waitFor({ state: 'detached' });
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
