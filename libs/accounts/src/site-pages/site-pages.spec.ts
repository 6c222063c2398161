import { Actor, AllImagePlaces, type Failure, VersionChanged } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { SignUp } from '../sign-in/use-cases/sign-up';
import { Acceptances } from './acceptances';
import { SitePageHistory } from './site-page-history.reader';
import { SitePages } from './site-pages';
import { AcceptTerms } from './use-cases/accept-terms';
import { ChangeSitePage, type SitePageToChange } from './use-cases/change-site-page';

const operator = Actor.anonymous('en');

describe('pages that say how things are done here', () => {
  const kehila = useFeatures(accountsAlone());
  const pages = () => kehila.get(SitePages);
  const change = (wanted: Partial<SitePageToChange>): Promise<object | Failure> => {
    const slug = wanted.slug ?? 'terms';
    const page = { slug, language: 'en', version: pages().of(slug).number, title: 'Terms', body: 'Be *kind*.', note: '', asksAgain: false } as const;
    return kehila.get(ChangeSitePage).execute(operator, { ...page, ...wanted });
  };
  const due = (actor: Actor) => kehila.get(Acceptances).dueOf(actor);

  it('ship with a sample text in both languages, with gaps for the organisation to fill in', () => {
    for (const page of pages().all()) {
      expect(page.number).toBe(0);
      expect(page.texts.he.body_html).toMatch(/[א-ת]/);
      expect(page.texts.en.body_html).toContain('<h2');
    }
    expect(pages().of('terms').texts.en.body_text).toContain('[name of the organisation]');
  });

  it('ask nobody who was here before anything changed', async () => {
    const { actor } = await accountIn(kehila);
    expect(pages().asksNothing).toBe(true);
    expect(await due(actor)).toEqual([]);
  });

  it('change in one language and stay in the other', async () => {
    await change({ slug: 'rules', title: 'Rules of the house' });
    const { number, texts } = pages().of('rules');
    expect([number, texts.en.title, texts.en.body_html, texts.he.title]).toEqual([
      1,
      'Rules of the house',
      '<p dir="ltr">Be <em>kind</em>.</p>\n',
      'כללי הקהילה',
    ]);
  });

  it('run nothing that an administrator pastes', async () => {
    await change({ slug: 'rules', body: '<script>alert(1)</script> [x](javascript:alert(1))' });
    expect(pages().of('rules').texts.en.body_html).not.toMatch(/<script|href="javascript/);
  });

  it('show their images to everybody, and keep those of earlier versions', async () => {
    const [earlier, now] = ['earlier', 'now'].map((word) => word.padStart(22, 'x')) as [string, string];
    const places = kehila.get(AllImagePlaces);
    for (const id of [earlier, now]) await change({ slug: 'accessibility', body: `![The ramp](/files/${id}/post#8x6)` });
    const shown = [earlier, now].map((id) => places.shows(nobody, { id, ownerId: null }));
    expect(await Promise.all(shown)).toEqual([false, true]);
    expect((await places.keeps([earlier, now, 'x'.repeat(22)])).sort()).toEqual([earlier, now].sort());
  });

  it('keep each version, and say what changed', async () => {
    await change({ slug: 'rules', body: 'Be very kind.', note: 'Kinder' });
    const history = kehila.get(SitePageHistory);
    const { nodes } = await history.page('rules', 'en', 10, null);
    expect(nodes.map(({ number, note }) => [number, note])).toEqual([
      [3, 'Kinder'],
      [2, ''],
      [1, ''],
    ]);
    expect((await history.differenceOf(nodes[0]!)).flatMap(({ parts }) => parts)).toContainEqual({
      kind: 'added',
      text: expect.stringContaining('kind') as string,
    });
    await expect(kehila.sql(`update site_page_version set note = 'x'`)).rejects.toThrow(/append-only/);
  });

  it('are refused to who read an older version, and without a text', async () => {
    expect(await change({ slug: 'rules', version: 0 })).toEqual(new VersionChanged(3));
    expect(await change({ body: '  ' })).toMatchObject({ code: 'TEXT_MISSING', path: ['input', 'body'] });
  });

  it('are accepted by who signs up, in the versions that stood then', async () => {
    await change({ slug: 'privacy' });
    await kehila.get(SignUp).execute(nobody, { email: 'new@example.org', password: goodPassword, displayName: 'Dana', language: 'en' });
    const accepted = await kehila.sql(
      `select p.slug, p.number from page_acceptance p join sign_up s using (account_id) where s.email = 'new@example.org' order by slug`,
    );
    expect(accepted).toEqual([
      { slug: 'privacy', number: 1 },
      { slug: 'terms', number: 0 },
    ]);
  });

  it('are not passed over at sign-up', async () => {
    const refused = await kehila
      .get(SignUp)
      .execute(nobody, { email: 'no@example.org', password: goodPassword, displayName: 'Dana', language: 'en', acceptedTerms: false });
    expect(refused).toMatchObject({ code: 'TERMS_NOT_ACCEPTED', path: ['input', 'acceptedTerms'] });
    expect(await kehila.sql(`select from sign_up where email = 'no@example.org'`)).toEqual([]);
  });

  it('ask everybody again when an administrator says so, until they accept what stands', async () => {
    const { actor } = await accountIn(kehila);
    await change({ asksAgain: true });
    expect(await due(actor)).toEqual(['terms']);
    const accept = kehila.get(AcceptTerms);
    expect(await accept.execute(actor, { terms: 0, privacy: 1 })).toEqual(new VersionChanged(1));
    await accept.execute(actor, pages().current);
    expect(await due(actor)).toEqual([]);
    await change({ title: 'Terms of use' });
    expect(await due(actor)).toEqual([]);
    await change({ asksAgain: true });
    expect(await due(actor)).toEqual(['terms']);
  });

  it('ask nobody to accept the rules', async () => {
    const { actor } = await accountIn(kehila);
    await kehila.get(AcceptTerms).execute(actor, pages().current);
    await change({ slug: 'rules', asksAgain: true });
    expect(await due(actor)).toEqual([]);
  });
});
