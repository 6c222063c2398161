import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { tickStandard } from './stage/tick-standard.ts';
import { useStage } from './stage/use-stage.ts';

describe('segments', () => {
  const stage = useStage();
  /** Of the customer of the sample. */
  const email = 'customer@kehila.example';

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)(
    'are made and filled by an administrator, named by the staff, and their articles read by their members alone (%s, %i px, without script: %s)',
    async (language, width, withoutScript) => {
      const manner = { language, width, withoutScript };
      const slug = `browsed-${language}`;
      const [administrator, staff, reviewer] = [
        await stage().as('administrator', manner),
        await stage().as('staff', manner),
        await stage().as('reviewer', manner),
      ];
      const [member, other] = [await stage().as('customer', manner), await stage().as('expert', manner)];
      const isWell = async (...visitors: (typeof staff)[]) => {
        if (!withoutScript) for (const { page } of visitors) expect(await findingsOn(page)).toEqual([]);
      };

      await administrator.open('/admin/segments/new');
      for (const [name, typed] of Object.entries({ he: `פלח ${language}`, en: `Browsed ${language}`, slug: 'Not A Slug', position: '3' }))
        await administrator.page.locator(`#${name}`).fill(typed);
      await administrator.press('web_frame_save');
      await administrator.page.locator('#slug[aria-invalid=true]').waitFor();
      expect(await administrator.page.locator('#en').inputValue()).toBe(`Browsed ${language}`);
      expect(administrator.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
      await administrator.page.locator('#slug').fill(slug);
      await administrator.press('web_frame_save');
      await administrator.page.waitForURL(/\/admin\/segments\/\d+$/);
      const [, segmentId = ''] = /(\d+)$/.exec(administrator.page.url()) ?? [];

      await administrator.page.locator('#people').fill(`nobody-${language}@example.org`);
      await administrator.page
        .locator('#file')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFFemail,name\r\n${email},Dana\r\n`) });
      await administrator.press('web_segments_list_send');
      const report = administrator.page.locator('#members [role=status]');
      await report.waitFor();
      expect(await report.textContent()).toContain(`nobody-${language}@example.org`);
      expect(await report.textContent()).not.toContain(email);
      await isWell(administrator);
      await administrator.follow('web_segments_show_members');
      await administrator.page.waitForURL('**/admin/accounts?*');
      await administrator.page.locator('table tbody tr').first().waitFor();
      expect(await administrator.page.locator('table tbody tr').count()).toBe(1);
      await member.open('/me/contact');
      expect(await member.page.locator('.facts').textContent()).toContain(language === 'he' ? 'פלח he' : 'Browsed en');

      const draft = await act(
        staff,
        'draftArticle',
        { space: 'wifi-and-routers', title: `For a segment (${language})` },
        'Revision { id version article { id } }',
      );
      const articleId = draft.article.id;
      await staff.open(`/a/${articleId}`);
      await staff.page.locator('#readers select').selectOption('SEGMENT');
      await staff.page.locator('#readers button').click();
      await staff.page.locator('#segments-error').waitFor();
      expect(staff.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
      expect(await staff.page.locator('#readers select').inputValue()).toBe('SEGMENT');
      await staff.page.locator(`#segment-${segmentId}`).check();
      await staff.page.locator('#readers button').click();
      await staff.page.locator('#readers b', { hasText: language === 'he' ? 'פלח he' : 'Browsed en' }).waitFor();
      await isWell(staff);
      const body = 'Take channel 44, dear customers.';
      const { version } = await act(
        staff,
        'editRevision',
        { revisionId: draft.id, version: draft.version, title: `For a segment (${language})`, body },
        'Revision { version }',
      );
      await act(staff, 'submitRevision', { revisionId: draft.id, version }, 'Revision { id }');
      await reviewer.open(`/review/${draft.id}`);
      await tickStandard(reviewer);
      await reviewer.page.locator('#approve').click();
      await reviewer.page.waitForURL((url) => !url.pathname.endsWith(draft.id));

      expect(await member.open(`/a/${articleId}`)).toBe(200);
      expect(await member.page.locator('.chip').first().textContent()).toContain(language === 'he' ? 'פלח he' : 'Browsed en');
      await isWell(member);
      const hit = (visitor: typeof member) => visitor.page.locator('#main a', { hasText: `For a segment (${language})` });
      // Found once the worker has indexed it.
      for (let tries = 0; tries < 40; tries++) {
        await member.open('/search?q=channel+44');
        if ((await hit(member).count()) > 0) break;
        await member.page.waitForTimeout(500);
      }
      expect(await member.page.locator('#main .chip', { hasText: member.say('web_knowledge_audience_segment') }).count()).toBe(1);
      await isWell(member);
      await other.open('/search?q=channel+44');
      expect(await hit(other).count()).toBe(0);
      expect(await other.open(`/a/${articleId}`)).toBe(404);
      other.complaints.splice(0);

      // Lists for readers and engines show what anybody sees, whoever fetches them.
      for (const list of ['/feeds/articles.atom', `/feeds/${language}/articles.atom`, '/sitemaps/articles-0.xml']) {
        const answer = await member.page.request.get(stage().address + list);
        expect(answer.status()).toBe(200);
        const text = await answer.text();
        expect(text).toMatch(/<entry>|<loc>/);
        for (const told of [`/a/${articleId}`, `a/${articleId}<`, `For a segment (${language})`, 'dear customers']) expect(text).not.toContain(told);
      }

      await administrator.open(`/admin/segments/${segmentId}`);
      await administrator.press('web_segments_remove');
      await administrator.page.getByText(administrator.say('errors_segment_in_use')).waitFor();
      administrator.complaints.splice(0);
      await act(staff, 'changeArticleAudience', { articleId, audience: 'STAFF' }, 'Article { id }');
      expect(await member.open(`/a/${articleId}`)).toBe(404);
      member.complaints.splice(0);
      await administrator.press('web_segments_remove');
      await administrator.page.waitForURL(/\/admin\/segments$/);
      await isWell(administrator);
      for (const visitor of [administrator, staff, reviewer, member, other]) {
        expect(visitor.complaints).toEqual([]);
        await visitor.leave();
      }
    },
    90_000,
  );
});
