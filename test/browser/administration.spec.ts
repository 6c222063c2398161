import type { Locator } from 'playwright-core';
import { type Community, startCommunity } from './stage/community.ts';
import { findingsOn } from './stage/findings.ts';
import { Stage } from './stage/stage.ts';
import type { Manner, Role, Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

/** What is changed here is changed for everybody: the community is one of its own. */
describe('administrators in a browser', () => {
  let community: Community;
  let stage: Stage;

  beforeAll(async () => {
    community = await startCommunity();
    stage = await Stage.open(community);
  }, 120_000);
  afterAll(async () => {
    await stage.close();
    await community.close();
  });

  const visit = async (role: Role, manner: Manner, walk: (visitor: Visitor) => Promise<void>, forgiven = /status of 4\d\d/): Promise<void> => {
    const visitor = await stage.as(role, manner);
    await walk(visitor);
    // What looks at the page is script itself.
    if (!manner.withoutScript) expect(await findingsOn(visitor.page)).toEqual([]);
    expect(visitor.complaints.filter((complaint) => !forgiven.test(complaint))).toEqual([]);
    await visitor.leave();
  };

  const settingForm = (visitor: Visitor): Locator => visitor.page.locator('#setting-newcomers-links');

  describe.each<{ language: Language; withoutScript: boolean; wrong: string; right: string }>([
    { language: 'he', withoutScript: true, wrong: '99', right: '4' },
    { language: 'en', withoutScript: false, wrong: 'many', right: '5' },
  ])('change a setting ($language, without script: $withoutScript)', ({ language, withoutScript, wrong, right }) => {
    it('and are told beside it what is wrong, with what they typed', () =>
      visit('administrator', { language, withoutScript, width: 390 }, async (visitor) => {
        await visitor.open('/admin/settings?q=newcomers.links');
        await settingForm(visitor).locator('[name=value]').fill(wrong);
        // A refusal needs nothing more of the server, which may be busy.
        await visitor.page.route('**/__data.json*', (route) => route.abort());
        await settingForm(visitor).getByRole('button').first().click();
        await settingForm(visitor).locator('.field__error').waitFor();
        expect(await settingForm(visitor).locator('[name=value]').inputValue()).toBe(wrong);
        await visitor.page.unroute('**/__data.json*');
        await settingForm(visitor).locator('[name=value]').fill(right);
        await settingForm(visitor).getByRole('button').first().click();
        await settingForm(visitor).getByText(visitor.say('web_administration_setting_saved')).waitFor();
        expect(await settingForm(visitor).locator('[name=value]').inputValue()).toBe(right);
      }));

    it('and undo it', () =>
      visit('administrator', { language, withoutScript }, async (visitor) => {
        await visitor.open('/admin/settings');
        await settingForm(visitor).getByText(visitor.say('web_administration_setting_undo')).click();
        await settingForm(visitor).getByText(visitor.say('web_administration_setting_saved')).waitFor();
        expect(await settingForm(visitor).locator('[name=value]').inputValue()).toBe('2');
      }));
  });

  it.each<{ language: Language; withoutScript: boolean }>([
    { language: 'he', withoutScript: true },
    { language: 'en', withoutScript: false },
  ])('see how the search stands and have it compared ($language, without script: $withoutScript)', ({ language, withoutScript }) =>
    visit('administrator', { language, withoutScript, width: 390 }, async (visitor) => {
      await visitor.open('/admin/search');
      await visitor.page.getByText('PostgreSQL', { exact: true }).waitFor();
      await visitor.press('web_search_admin_difference_start');
      await visitor.page.getByText(visitor.say('web_search_admin_started')).waitFor();
      for (let looks = 0; looks < 20; looks++) {
        if (await visitor.page.getByText(visitor.say('web_search_admin_equal')).isVisible()) break;
        await visitor.page.waitForTimeout(500);
        await visitor.open('/admin/search');
      }
      expect(await visitor.page.getByText(visitor.say('web_search_admin_equal')).isVisible()).toBe(true);
    }),
  );

  it.each<{ language: Language; path: string; tabs: number; current: string[] }>([
    { language: 'he', path: '/admin', tabs: 4, current: ['page'] },
    { language: 'en', path: '/admin/dead-letters', tabs: 9, current: ['true', 'page'] },
  ])('see all tabs of the part they are in, and beneath which it stands ($language, $path)', ({ language, path, tabs, current }) =>
    visit('administrator', { language }, async (visitor) => {
      await visitor.open(path);
      const bars = visitor.page.locator('main .tabs');
      expect(await bars.evaluateAll((found) => found.filter((bar) => bar.scrollWidth > bar.clientWidth).length)).toBe(0);
      expect(await bars.locator('a').count()).toBe(tabs);
      const marks = bars.locator('[aria-current]');
      expect(await marks.evaluateAll((found) => found.map((tab) => tab.getAttribute('aria-current')))).toEqual(current);
    }),
  );

  it.each<Language>(['he', 'en'])('see on a phone which tab they are on, also the last one and without script (%s)', (language) =>
    visit('administrator', { language, width: 390, withoutScript: true }, async (visitor) => {
      await visitor.open('/admin/dead-letters');
      const current = await visitor.page.locator('main .tabs [aria-current=page]').boundingBox();
      expect(current?.x).toBeGreaterThanOrEqual(0);
      expect(current!.x + current!.width).toBeLessThanOrEqual(390);
    }),
  );

  it('find fields side by side on one line, also when one of them is refused', () =>
    visit('manager', { language: 'en' }, async (visitor) => {
      const { page } = visitor;
      await visitor.open('/desk/announcements/new');
      for (const text of ['#textHe', '#textEn']) await page.locator(text).fill('Works begin tonight.');
      await page.locator('#until').fill('2020-01-01T10:00');
      await visitor.press('web_announcements_publish');
      await page.locator('#until-error').waitFor();
      const [from, until] = await Promise.all(['#from', '#until'].map((field) => page.locator(field).boundingBox()));
      expect(until?.y).toBe(from?.y);
    }));

  it('give the community a name and a colour in which everybody can read', () =>
    visit('administrator', { language: 'en', width: 390 }, async (visitor) => {
      const { page } = visitor;
      await visitor.open('/admin/brand');
      await page.locator('#nameHe').fill('בנק הירדן');
      await page.locator('#nameEn').fill('Jordan Bank');
      await page.locator('#accent').fill('#f5c542');
      await visitor.press('web_frame_save');
      await page.locator('#accent-error').waitFor();
      expect(await page.locator('#nameEn').inputValue()).toBe('Jordan Bank');
      expect(await findingsOn(page)).toEqual([]);
      await page.locator('button[name=nearest]').click();
      await page.getByText(visitor.say('web_administration_brand_saved')).waitFor();
      expect(await page.title()).toContain('Jordan Bank Community');
      const accent = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
      expect(accent).toMatch(/^#[0-9a-f]{6}$/);
      expect(accent).not.toBe('#0b6075');
      expect(await page.locator('.brand').textContent()).toContain('Jordan Bank');
    }));

  it.each([false, true])('are told that a logo is too large, on the form itself (JavaScript off: %s)', (withoutScript) =>
    visit('administrator', { language: 'en', width: 390, withoutScript }, async (visitor) => {
      const { page } = visitor;
      await visitor.open('/admin/brand');
      const names = await Promise.all(['#nameHe', '#nameEn'].map((field) => page.locator(field).inputValue()));
      expect(names).toEqual([expect.stringMatching(/[א-ת]/), expect.stringMatching(/[A-Z]/)]);
      for (const size of [200_000, 3_000_000]) {
        await page.locator('#logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.alloc(size) });
        await visitor.press('web_frame_save');
        await page.locator('#logo-error').waitFor();
        expect(await page.locator('#nameEn').inputValue()).toBe(names[1]);
        await visitor.open('/admin/brand');
      }
    }),
  );

  it('whose look everybody has, in the light and in the dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const visitor = await stage.anybody({ language: 'he', scheme });
      await visitor.open('/questions');
      expect(await visitor.page.title()).toContain('בנק הירדן');
      expect(await findingsOn(visitor.page)).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });

  it('change the terms, and read in the history what changed', () =>
    visit('administrator', { language: 'en' }, async (visitor) => {
      await visitor.open('/admin/pages/terms/en');
      await visitor.page.locator('#body').fill('## Be kind\n\nWrite to a person.');
      await visitor.page.locator('#note').fill('Shorter');
      await visitor.page.locator('#asksAgain').check();
      await visitor.press('web_administration_page_publish');
      await visitor.page.waitForURL(/\/pages\/terms$/);
      expect(await visitor.page.locator('main').textContent()).toContain('Write to a person.');
      await visitor.open('/admin/pages/terms/history');
      expect(await visitor.page.locator('#changes ins').first().textContent()).toContain('kind');
    }));

  it.each<Language>(['he', 'en'])('after which everybody is asked, loses nothing that they typed, and goes on (%s)', (language) =>
    visit(language === 'he' ? 'customer' : 'expert', { language, width: 390, withoutScript: language === 'he' }, async (visitor) => {
      const { page } = visitor;
      const question = 'Why does the box in the hall blink today?';
      await visitor.open('/ask?space=wifi-and-routers');
      await page.getByText(visitor.say('web_administration_terms_asked_title')).waitFor();
      await page.locator('#title').fill(question);
      await page.locator('#body').fill('It blinks red since this morning, and the telephone is silent.');
      await page.locator('main form button:not([type=button])').last().click();
      await page.getByRole('link', { name: visitor.say('web_administration_problem_terms') }).waitFor();
      expect(await page.locator('#title').inputValue()).toBe(question);
      await visitor.open(`/accept?next=${encodeURIComponent(`/${language}/questions`)}`);
      if (language === 'en') expect(await findingsOn(page)).toEqual([]);
      await page.locator('#accepted').check();
      await visitor.press('web_administration_terms_accept_button');
      await page.waitForURL(/\/questions$/);
      expect(await page.getByText(visitor.say('web_administration_terms_asked_title')).count()).toBe(0);
    }),
  );

  it('let nobody sign up who has not accepted, and keep what they typed', async () => {
    const visitor = await stage.anybody({ language: 'he', width: 390 });
    const { page } = visitor;
    await visitor.open('/sign-up');
    await page.locator('#displayName').fill('דנה');
    await page.locator('#email').fill('dana@people.example');
    await page.locator('#password').fill('vellum osprey kettle 9');
    await page.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''));
    await visitor.press('web_accounts_sign_up_button');
    await page.locator('#acceptedTerms-error').waitFor();
    expect(await page.locator('#email').inputValue()).toBe('dana@people.example');
    expect(await findingsOn(page)).toEqual([]);
    await visitor.leave();
  });

  it('filter the audit log and take it along', () =>
    visit('administrator', { language: 'he', width: 390 }, async (visitor) => {
      const { page } = visitor;
      await visitor.open('/admin/audit');
      await page.locator('#act').selectOption('changeSetting');
      await visitor.press('web_administration_audit_show');
      await page.waitForURL(/act=changeSetting/);
      expect(await page.locator('tbody tr').count()).toBe(2);
      const [file] = await Promise.all([page.waitForEvent('download'), visitor.follow('web_administration_audit_csv')]);
      expect(file.suggestedFilename()).toMatch(/^audit-.*\.csv$/);
    }));
});
