import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Language } from './stage/words.ts';

/** The lines that the guide tells to put on a page. */
const [, lines = ''] = /```html\n([\s\S]*?)```/.exec(readFileSync(new URL('../../docs/guides/integrator.md', import.meta.url), 'utf8')) ?? [];

describe('the help of the community on a page of another site', () => {
  const stage = useStage();
  let site: Server;
  let address: string;

  beforeAll(async () => {
    const { address: community } = stage();
    site = createServer(({ url = '' }, response) => {
      const language = url.slice(1);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      // As strict as a page can be: nothing but the community's script runs, and nothing else is asked.
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; img-src data:; script-src ${community}; connect-src ${community}; trusted-types kehila; require-trusted-types-for 'script'`,
      );
      response.end(
        `<!doctype html><html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}"><meta name="viewport" content="width=device-width"><title>Shop</title><link rel="icon" href="data:,">` +
          `<main><h1>Shop</h1>${lines.replace('https://community.example', community).replace('lang="en"', `lang="${language}"`).replace(' space="wifi"', '')}</main></html>`,
      );
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => site.once('listening', listening));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  afterAll(() => void site.close());

  async function name(origins: string): Promise<void> {
    const administrator = await stage().as('administrator', { language: 'en', withoutScript: true });
    await administrator.open('/admin/settings?q=embed.origins');
    const setting = administrator.page.locator('#setting-embed-origins');
    await setting.locator('[name=value]').fill(origins);
    await setting.getByRole('button').first().click();
    await setting.getByText(administrator.say('web_administration_setting_saved')).waitFor();
    await administrator.leave();
  }

  async function visit(language: Language, width: number) {
    const visitor = await stage().anybody({ language, width });
    await visitor.page.goto(`${address}/${language}`);
    return visitor;
  }

  it('says that it cannot be reached where nobody named the site', async () => {
    const visitor = await visit('en', 1280);
    await visitor.page.getByRole('searchbox').fill('wifi');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByText(visitor.say('web_embed_failed')).waitFor();
    await visitor.leave();
  });

  it.each([
    ['he', 390, 'חשבון'],
    ['en', 1280, 'wifi'],
  ] as const)('finds, shows an article in place and leads to asking by keyboard alone (%s, %d)', async (language, width, words) => {
    await name(address);
    const visitor = await visit(language, width);
    const { page, say } = visitor;
    await page.getByRole('searchbox', { name: say('web_embed_label') }).fill(words);
    await page.keyboard.press('Enter');
    const article = page
      .locator('li', { hasText: say('web_embed_official') })
      .getByRole('link')
      .first();
    await article.waitFor();
    expect(await findingsOn(page)).toEqual([]);
    const title = await article.innerText();
    await article.press('Enter');
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    expect(await page.evaluate(() => document.querySelector('kehila-help')?.shadowRoot?.activeElement?.tagName)).toBe('ARTICLE');
    expect(await findingsOn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await article.waitFor();
    expect(await page.evaluate(() => document.querySelector('kehila-help')?.shadowRoot?.activeElement?.tagName)).toBe('A');
    const ask = page.getByRole('link', { name: say('web_embed_ask'), exact: true });
    expect(await ask.getAttribute('href')).toBe(`${stage().address}/${language}/ask?title=${encodeURIComponent(words)}`);
    expect(await page.getByRole('link', { name: say('web_embed_all'), exact: true }).getAttribute('href')).toContain(`/${language}/search?q=`);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
