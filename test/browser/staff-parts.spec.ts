import { useStage } from './stage/use-stage.ts';
import { tickStandard } from './stage/tick-standard.ts';
import { findingsOn } from './stage/findings.ts';

describe('parts of an article for the staff', () => {
  const stage = useStage();

  it.each([
    ['en', 1280],
    ['he', 390],
  ] as const)(
    'are written, reviewed and read by form alone, and are not in the bytes of others (%s, %i px)',
    async (language, width) => {
      const secret = `quokkaberry-${language}`;
      const staff = await stage().as('staff', { language, width, withoutScript: true });
      const reviewer = await stage().as('reviewer', { language, width, withoutScript: true });

      await staff.open('/a/new?space=wifi-and-routers');
      await staff.page.locator('select[name=space]').selectOption('wifi-and-routers');
      await staff.page.locator('input[name=title]').fill(`A channel for everybody (${language})`);
      await staff.page.locator('main form:has(input[name=title]) button.btn--primary').click();
      const [, articleId = ''] = /\/a\/(\d+)\/edit/.exec(staff.page.url()) ?? [];
      expect(await staff.page.locator('main').textContent()).toContain(':::staff');
      await staff.page.locator('textarea[name=body]').fill(`Take channel 44.\n\n:::staff\nReset the line: ${secret}.\n:::\n\nAsk us.`);
      await staff.page.locator('button[name=then][value=submit]').click();

      await reviewer.open(`/review`);
      const review = await reviewer.page
        .locator('a', { hasText: `(${language})` })
        .first()
        .getAttribute('href');
      await reviewer.page.goto(new URL(review ?? '', reviewer.page.url()).href);
      const parts = reviewer.page.locator('section[aria-labelledby=staff-parts]');
      expect(await parts.textContent()).toContain(secret);
      await tickStandard(reviewer);
      await reviewer.page
        .locator('button', { hasText: reviewer.say('web_desk_approve') })
        .first()
        .click();

      await staff.open(`/a/${articleId}`);
      const aside = staff.page.locator('aside.staff-only');
      expect(await aside.textContent()).toContain(secret);
      expect(await aside.locator('.staff-only__label').textContent()).toBe(staff.say('knowledge_staff_part'));

      const customer = await stage().as('customer', { language, width });
      const nobody = await stage().anybody({ language, width });
      for (const visitor of [customer, nobody]) {
        for (const path of [`/a/${articleId}`, `/a/${articleId}/history`, `/a/${articleId}/edit`, `/search?q=${secret}`, '/kb']) {
          const answer = await visitor.page.request.get(`${visitor.address}/${language}${path}`);
          expect((await answer.text()).replaceAll(`q=${secret}`, '').replaceAll(`"${secret}"`, '')).not.toContain(
            path.includes(secret) ? `line: ${secret}` : secret,
          );
        }
      }
      await customer.open(`/a/${articleId}`);
      expect(await customer.page.locator('main').textContent()).toContain('44');
      expect(await findingsOn(customer.page)).toEqual([]);

      /** Only with script can a page be looked at so. */
      const isWell = async (role: 'staff' | 'reviewer', path: string) => {
        const looker = await stage().as(role, { language, width });
        await looker.open(path);
        expect(await findingsOn(looker.page)).toEqual([]);
        await looker.leave();
      };
      const choose = async (audience: string) => {
        await staff.open(`/a/${articleId}`);
        await staff.page.locator('#readers select').selectOption(audience);
        await staff.page.locator('#readers button').click();
      };
      await choose('STAFF');
      expect(await staff.page.locator('#readers').textContent()).toContain(secret);
      await isWell('staff', `/a/${articleId}`);
      for (const visitor of [customer, nobody]) expect(await visitor.open(`/a/${articleId}`)).toBe(404);
      await choose('PUBLIC');
      expect(await nobody.open(`/a/${articleId}`)).toBe(404);

      await reviewer.open(`/a/${articleId}`);
      await reviewer.page.locator('#readers a').click();
      expect(await reviewer.page.locator('.banner').first().textContent()).toContain(secret);
      await isWell('reviewer', new URL(reviewer.page.url()).pathname.replace(`/${language}`, ''));
      await tickStandard(reviewer);
      await reviewer.page.locator('#approve').click();
      expect(await nobody.open(`/a/${articleId}`)).toBe(200);
      for (const visitor of [staff, reviewer, customer, nobody]) await visitor.leave();
    },
    60_000,
  );
});
