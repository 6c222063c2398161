import { findingsOn } from './stage/findings.ts';
import { tickStandard } from './stage/tick-standard.ts';
import { useStage } from './stage/use-stage.ts';

describe.each([
  ['en', 1280],
  ['he', 390],
] as const)('the content standard and two reviewers, without JavaScript (%s, %i px)', (language, width) => {
  const stage = useStage();
  const manner = { language, width, withoutScript: true } as const;
  const path = '/spaces/moving-home/standard';
  const title = `A standard to be met (${language})`;

  it('is set by a manager, asked of reviewers, and two of them publish', async () => {
    const manager = await stage().as('manager', manner);
    await manager.open(path);
    const rows = await manager.page.locator('[name^=en]').count();
    const last = rows - 3;
    await manager.page.locator('[name=reviewers][value="2"]').check();
    await manager.page.locator(`#he${last}`).fill(`בשני שמות ${language}`);
    await manager.page.locator(`#en${last}`).fill(`Says both names ${language}`);
    await manager.page.locator(`#place${last}`).selectOption('1');
    await manager.press('web_frame_save');
    expect(await manager.page.locator('.banner[role=status]').count()).toBe(1);
    expect(await manager.page.locator('#en0').inputValue()).toBe(`Says both names ${language}`);

    const author = await stage().as('staff', manner);
    await author.open('/a/new?space=moving-home');
    await author.page.locator('select[name=space]').selectOption('moving-home');
    await author.page.locator('input[name=title]').fill(title);
    await author.page.locator('main form:has(input[name=title]) button.btn--primary').click();
    const [, articleId = ''] = /\/a\/(\d+)\/edit/.exec(author.page.url()) ?? [];
    expect(await author.page.locator('aside').textContent()).toContain(language === 'he' ? 'בשני שמות he' : 'Says both names en');
    await author.page.locator('textarea[name=body]').fill('Say the old and the new address.');
    await author.page.locator('button[name=then][value=submit]').click();

    const first = await stage().as('reviewer', manner);
    await first.open('/review?space=moving-home');
    const review = await first.page.locator('a', { hasText: title }).first().getAttribute('href');
    const address = new URL(review ?? '', first.page.url());
    await first.page.goto(address.href);
    await first.page.locator('#approve').click();
    expect(await first.page.locator('#reason-error').count()).toBe(1);
    await first.page.locator('[name^=point-]').first().check();
    await first.page.locator('#reason').fill('It cannot be tried.');
    await first.page.locator('#approve').click();
    expect(first.page.url()).toContain('decided=first');
    await first.page.goto(address.href);
    expect(await first.page.locator('#approve').count()).toBe(0);
    expect(await first.page.locator('aside').textContent()).toContain(first.say('web_desk_approved_by_you'));
    expect(await author.open(`/a/${articleId}/edit`)).toBe(200);
    expect(await author.page.locator('aside').textContent()).toContain(author.say('knowledge_next_submitted_once'));

    const second = await stage().as('administrator', manner);
    await second.page.goto(address.href);
    expect(await second.page.locator('aside').textContent()).toContain('It cannot be tried.');
    await tickStandard(second);
    await second.page.locator('#approve').click();
    expect(second.page.url()).toContain('decided=approved');
    expect(await (await stage().anybody({ language, width })).open(`/a/${articleId}`)).toBe(200);

    await manager.open(path);
    await manager.page.locator('[name=reviewers][value="1"]').check();
    await manager.page.locator('#he0').fill('');
    await manager.page.locator('#en0').fill('');
    await manager.press('web_frame_save');
    expect(await manager.page.locator('[name^=en]').count()).toBe(rows);
    for (const visitor of [manager, author, second]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
    await first.leave();
  }, 60_000);

  it('is a page without findings', async () => {
    const looker = await stage().as('manager', { language, width });
    await looker.open(path);
    expect(await findingsOn(looker.page)).toEqual([]);
    await looker.leave();
  });
});
