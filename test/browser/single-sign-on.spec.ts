import { clientId, clientSecret, TestProvider } from '../security/single-sign-on/provider.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

const manners = [
  { language: 'he', width: 390, withoutScript: true },
  { language: 'en', width: 1280, withoutScript: false },
] as const satisfies readonly { language: Language; width: number; withoutScript: boolean }[];

describe.each(manners)('signing in by a provider ($language, $width px, without script: $withoutScript)', (manner) => {
  const stage = useStage();
  const provider = new TestProvider();
  const name = `Work ${manner.language}`;
  const key = `work-${manner.language}`;

  beforeAll(() => provider.open());
  afterAll(() => provider.close());

  const nothingWrong = async (visitor: Visitor) => {
    // axe needs script.
    if (!manner.withoutScript) expect(await findingsOn(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  };
  const pathOf = ({ page }: Visitor) => new URL(page.url()).pathname.replace(`/${manner.language}`, '');

  it('is set up and tested by an administrator', async () => {
    const visitor = await stage().as('administrator', manner);
    const { page } = visitor;
    await visitor.open('/admin/sign-in');
    await visitor.follow('web_single_sign_on_admin_add');
    await page.waitForURL('**/admin/sign-in/new');
    await page.locator('#name').fill(name);
    await page.locator('#key').fill(key);
    await page.locator('#issuer').fill(provider.issuer);
    await page.locator('#clientId').fill(clientId);
    await page.locator('#clientSecret').fill('a wrong one');
    await page.locator('#claim-0').fill('groups');
    await page.locator('#segmentsClaim').fill('customer.segments');
    await page.locator('#value-0').fill('support');
    await visitor.press('web_single_sign_on_save');
    await page.waitForURL('**/admin/sign-in?saved');
    const own = page.locator('li.card', { hasText: name });
    const test = own.getByRole('button', { name: new RegExp(name) }).first();
    await test.click();
    await own.locator('.banner--danger').waitFor();
    await nothingWrong(visitor);

    await own.getByRole('link', { name }).first().click();
    await page.waitForURL(`**/admin/sign-in/${key}`);
    expect(await page.locator('#claim-0').inputValue()).toBe('groups');
    expect(await page.locator('#segmentsClaim').inputValue()).toBe('customer.segments');
    expect(await page.locator('#clientSecret').inputValue()).toBe('');
    await nothingWrong(visitor);
    await page.locator('#clientSecret').fill(clientSecret);
    await visitor.press('web_single_sign_on_save');
    await page.waitForURL('**/admin/sign-in?saved');
    await test.click();
    await own.locator('.banner--good').waitFor();
    await visitor.leave();
  });

  it('brings somebody new to where they wanted to go', async () => {
    provider.person = { sub: `new-${key}`, name: 'Dana Levi', email: `${key}@work.example`, email_verified: true };
    const visitor = await stage().anybody(manner);
    await visitor.open(`/sign-in?next=${encodeURIComponent(`/${manner.language}/tags`)}`);
    await nothingWrong(visitor);
    await visitor.page.getByRole('button', { name: new RegExp(name) }).click();
    await visitor.page.waitForURL('**/tags');
    await visitor.open('/me');
    expect(await visitor.page.locator('main').innerText()).toContain(`${key}@work.example`);
    await visitor.leave();
  });

  it('says on our own page what went wrong', async () => {
    provider.mutation = { claim: { nonce: 'another' } };
    const visitor = await stage().anybody(manner);
    await visitor.open('/sign-in');
    await visitor.page.getByRole('button', { name: new RegExp(name) }).click();
    await visitor.page.locator('.banner--danger').waitFor();
    expect(await visitor.page.locator('.banner--danger').innerText()).toContain(visitor.say('errors_provider_answer_refused'));
    await nothingWrong(visitor);
    provider.mutation = {};
    await visitor.leave();
  });

  it('is linked to an account, and unlinked', async () => {
    provider.person = { sub: `linked-${key}`, name: 'Omer' };
    const visitor = await stage().anybody(manner);
    await visitor.signIn('expert@kehila.example', stage().password);
    await visitor.open('/me/logins');
    await visitor.page.getByRole('button', { name: new RegExp(name) }).click();
    const linked = visitor.page.locator('li.card', { hasText: name });
    await linked.waitFor();
    expect(pathOf(visitor)).toBe('/me/logins');
    await nothingWrong(visitor);
    await linked.getByRole('button').click();
    await linked.waitFor({ state: 'detached' });
    await visitor.leave();
  });
});
