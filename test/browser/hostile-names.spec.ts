import { danger, isLong, longestTest, ours, payloads, watch } from './hostile/payloads.ts';
import { wordsOf } from './stage/words.ts';
import { act } from './stage/act.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const openToScript = { language: 'en', further: { bypassCSP: true } } as const;
/** What the sample's organisation is called before it is named. */
const unnamed = 'web_frame_brand_name';
const password = 'vellum osprey kettle 9';

describe('hostile names, with the Content-Security-Policy off', () => {
  const stage = useStage();
  /** As far as a name may be long. */
  const names = (most: number) => [...new Set([...ours, ...payloads().filter((_, place) => isLong || place % 12 === 0)].map((text) => shortened(text, most)))];
  let member: Visitor;
  let handle: string;
  let accountId: string;
  const ran: string[][] = [];

  const watched = async (visitor: Visitor): Promise<Visitor> => {
    ran.push(await watch(visitor));
    return visitor;
  };
  const findsNothingOn = async (visitor: Visitor, paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      await visitor.open(path);
      expect([path, await danger(visitor)]).toEqual([path, []]);
    }
  };

  beforeAll(async () => {
    member = await watched(await stage().anybody(openToScript));
    const email = `names-${Date.now()}@people.example`;
    await act(member, 'signUp', { displayName: 'Plain', email, password, language: 'EN', acceptedTerms: true }, 'SignUpAccepted { __typename }');
    await member.open(`/verify/${await stage().linkTo(email)}`);
    await member.press('web_accounts_verify_button');
    await member.page.locator('main [role=status]').waitFor();
    ({ handle, id: accountId } = await whoIs(member));
  }, 60_000);
  afterEach(() => expect(ran.flat()).toEqual([]));
  afterAll(() => member.leave());

  it(
    'of a person, and what they say about themselves',
    async () => {
      const question = await act(
        member,
        'askQuestion',
        { space: 'wifi-and-routers', title: 'Who is it that asks this?', body: 'The name stands above.', tags: [] },
        'Question { id slug }',
      );
      const shown = [`/q/${question.id}/${question.slug}`, `/people/${handle}`];
      const refused = names(60).filter((name) => /[<>{}$]/.test(name));
      for (const name of refused) expect([name, await attempt(member, 'updateProfile', { displayName: name }, 'Viewer { email }')]).toEqual([name, false]);
      for (const biography of parts([...ours, ...payloads()])) {
        await act(member, 'updateProfile', { displayName: 'Plain (onload) "says"', biography }, 'Viewer { email }');
        await findsNothingOn(member, [...shown, '/me/profile']);
      }
      const administrator = await watched(await stage().as('administrator', openToScript));
      await findsNothingOn(administrator, ['/admin/accounts', `/admin/accounts/${handle}`, '/people', '/questions']);
      await administrator.leave();
    },
    longestTest,
  );

  it('of an access token', async () => {
    for (const name of ours.slice(0, 10))
      await attempt(member, 'createAccessToken', { name: shortened(name, 60), days: 1, scopes: ['READ'] }, 'AccessTokenCreated { __typename }');
    await findsNothingOn(member, ['/me/security']);
    expect(await member.page.locator('main').textContent()).toContain('xss(1)');
  });

  it('of reasons that a person is given', async () => {
    const staff = await watched(await stage().as('staff', openToScript));
    await act(staff, 'sanctionAccount', { accountId, kind: 'WARN', reason: ours.join('\n').slice(0, 1_000) }, 'Sanction { id }');
    await staff.leave();
    await findsNothingOn(member, ['', '/me', '/me/security']);
    const administrator = await watched(await stage().as('administrator', openToScript));
    await findsNothingOn(administrator, [`/admin/accounts/${handle}`, '/admin/audit', '/admin/mails']);
    await administrator.leave();
  });

  it('of the organisation, its pages and its ways to sign in', async () => {
    const administrator = await watched(await stage().as('administrator', openToScript));
    const before = await brandNow(administrator);
    for (const name of ours) {
      const { version } = await brandNow(administrator);
      await attempt(administrator, 'changeBrand', { nameEn: shortened(name, 40), nameHe: shortened(name, 40), version }, 'Brand { version }');
      await findsNothingOn(administrator, ['/pages/rules']);
    }
    const { version } = await brandNow(administrator);
    await act(
      administrator,
      'changeBrand',
      { nameEn: before.nameEn ?? wordsOf('en')(unnamed), nameHe: before.nameHe ?? wordsOf('he')(unnamed), version },
      'Brand { version }',
    );
    await administrator.leave();
  });
});

const shortened = (text: string, most: number): string => text.replaceAll(/\s+/g, ' ').slice(0, most);

/** As much as one may say about oneself, one after the other. */
function parts(texts: readonly string[]): string[] {
  const found = [''];
  for (const text of texts.map((one) => one.slice(0, 3_900))) {
    if ((found.at(-1) ?? '').length + text.length > 3_900) found.push('');
    found.push(`${found.pop() ?? ''}\n${text}`);
  }
  return found;
}

async function ask<Data>({ page, address }: Visitor, query: string): Promise<Data> {
  const answer = await page.request.post(`${address}/graphql`, { headers: { 'x-kehila-client': 'browser' }, data: { query } });
  return ((await answer.json()) as { data: Data }).data;
}

async function whoIs(visitor: Visitor): Promise<{ handle: string; id: string }> {
  return (await ask<{ viewer: { account: { handle: string; id: string } } }>(visitor, '{ viewer { account { id handle } } }')).viewer.account;
}

async function brandNow(visitor: Visitor): Promise<Brand> {
  return (await ask<{ brand: Brand }>(visitor, '{ brand { nameEn nameHe version } }')).brand;
}

interface Brand {
  readonly nameEn: string | null;
  readonly nameHe: string | null;
  readonly version: number;
}

/** Some names are refused for what they hold: then nobody sees them. */
async function attempt(visitor: Visitor, name: string, input: object, wanted: string): Promise<boolean> {
  return act(visitor, name, input, wanted).then(
    () => true,
    () => false,
  );
}
