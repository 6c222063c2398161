import { CreateAccount, GrantRole } from '@kehila/accounts';
import { Actor, BadInput, isFailure, requestContext } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import { SpaceResolver } from './graphql/space.resolver';
import { RolesInSpaces } from './roles-in-spaces.reader';
import { SpaceCounts } from './space-counts';
import { Spaces } from './spaces';
import { CreateSpace, type NewSpace } from './use-cases/create-space';
import { JoinSpace } from './use-cases/join-space';

const counts: SpaceCounts = { of: () => Promise.resolve(new Map([['1', { questions: 12, articles: 3 }]])) };

describe('spaces', () => {
  const kehila = useFeatures(spacesAlone({ provide: SpaceCounts, useValue: counts }));
  const spaces = () => kehila.get(Spaces);
  let accountId: string;
  let open: string;
  let members: string;
  let staffOnly: string;

  async function create(space: NewSpace): Promise<string> {
    const outcome = await kehila.get(CreateSpace).execute(nobody, space);
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome.spaceId;
  }

  beforeAll(async () => {
    const account = await kehila
      .get(CreateAccount)
      .execute(nobody, { email: 'dana@example.org', handle: 'dana', displayName: 'Dana', language: 'he', verified: true });
    if (isFailure(account)) throw new Error(account.code);
    accountId = account.accountId;
    open = await create({
      slug: 'wifi',
      name: { he: 'נתבים', en: 'Routers' },
      description: { he: 'על נתבים', en: 'About routers' },
      publishingMode: 'marked',
      position: 2,
    });
    members = await create({ slug: 'pilots', name: { en: 'Pilots' }, visibility: 'members', position: 1 });
    staffOnly = await create({ slug: 'back-office', name: { he: 'אחורי' }, visibility: 'staff', position: 3 });
  });

  it('are there as soon as they are made, in their order', async () => {
    expect((await spaces().all()).map((space) => space.slug)).toEqual(['pilots', 'wifi', 'back-office']);
    expect(spaces().bySlug('wifi')).toBe(spaces().byId(open));
    expect(spaces().byId('999')).toBeUndefined();
  });

  it('speak the language of who asks, else the one they have', () => {
    const inLanguage = <T>(language: 'he' | 'en', story: () => T) => requestContext.run({ requestId: '1', language, ip: '' }, story);
    expect(inLanguage('he', () => spaces().byId(open)?.name)).toBe('נתבים');
    expect(inLanguage('en', () => spaces().byId(open)?.description)).toBe('About routers');
    expect(inLanguage('he', () => spaces().byId(members)?.name)).toBe('Pilots');
    expect(inLanguage('en', () => spaces().byId(staffOnly)?.name)).toBe('אחורי');
  });

  it('have the policy that domain.md gives by default', () => {
    expect(spaces().policyOf(members)).toEqual({
      acceptanceLimit: 3,
      publishingMode: 'approved',
      peersFirstMinutes: 240,
      articleReviewDays: 180,
      firstResponseMinutes: 480,
      solutionMinutes: 1_800,
      serviceVersion: 1,
      calendar: { timeZone: 'Asia/Jerusalem', days: [0, 1, 2, 3, 4], opens: 480, closes: 1_080, holidaysOf: 'IL', closedOn: [], openOn: [] },
    });
    expect(spaces().byId(open)).toMatchObject({ publishingMode: 'marked', peersFirstMinutes: 240, acceptanceLimit: 3 });
    expect(() => spaces().policyOf('999')).toThrow('no space 999');
  });

  it('say when staff join', async () => {
    expect(await spaces().staffJoinAt(open, new Date('2026-11-26T17:00+02:00'))).toEqual(new Date('2026-11-29T09:00:00Z'));
  });

  it('count what the composition root counts', async () => {
    expect(spaces().byId(open)).toMatchObject({ questionCount: 12, articleCount: 3 });
    expect(spaces().byId(members)).toMatchObject({ questionCount: 0, articleCount: 0 });
  });

  it('stand, with the counts of before, where what they hold is not counted in time', async () => {
    jest.spyOn(counts, 'of').mockRejectedValueOnce(new Error('canceling statement due to statement timeout'));
    await spaces().countAnew();
    expect(spaces().byId(open)).toMatchObject({ slug: 'wifi', questionCount: 12 });
  });

  it('show themselves to whom they may', async () => {
    const stranger = actorOf('999');
    expect(await spaces().readableBy(nobody)).toEqual([open]);
    expect(await spaces().readableBy(stranger)).toEqual([open]);
    expect(await spaces().readableBy(actorOf('999', { role: 'STAFF', spaceId: open }))).toEqual([open]);
    expect(await spaces().readableBy(actorOf('999', { role: 'EXPERT', spaceId: members }))).toEqual([members, open]);
    expect(await spaces().readableBy(actorOf('999', { role: 'EXPERT', spaceId: staffOnly }))).toEqual([open]);
    expect(await spaces().readableBy(actorOf('999', { role: 'STAFF', spaceId: staffOnly }))).toEqual([open, staffOnly]);
    expect(await spaces().readableBy(actorOf('999', { role: 'REVIEWER', spaceId: staffOnly }))).toEqual([open, staffOnly]);
    expect(await spaces().readableBy(actorOf('999', { role: 'MANAGER', spaceId: null }))).toEqual([open]);
    expect(await spaces().readableBy(actorOf('999', { role: 'ADMINISTRATOR', spaceId: null }))).toEqual([members, open, staffOnly]);
  });

  it('look the same when they are hidden as when they do not exist', async () => {
    const resolver = kehila.get(SpaceResolver);
    expect(await resolver.space(nobody, { slug: 'back-office' })).toBeNull();
    expect(await resolver.space(nobody, { slug: 'no-such-space' })).toBeNull();
    expect((await resolver.spaces(nobody)).map((space) => space.slug)).toEqual(['wifi']);
  });

  it('follow within a second what changes elsewhere', async () => {
    await kehila.sql(`update space set visibility = 'public' where id = $1`, staffOnly);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(await spaces().readableBy(nobody)).toEqual([open, staffOnly]);
    await kehila.sql(`update space set visibility = 'staff' where id = $1`, staffOnly);
    await spaces().refresh();
  });

  it('refuse a second one of the same name in addresses', async () => {
    await expect(create({ slug: 'wifi', name: { en: 'Again' } })).rejects.toThrow(BadInput);
  });

  describe('joining one', () => {
    const join = (actor: Actor, spaceId: string, joining = accountId) => kehila.get(JoinSpace).execute(actor, { spaceId, accountId: joining });

    it('that is public anybody may, also twice', async () => {
      expect(isFailure(await join(actorOf(accountId), open))).toBe(false);
      expect(isFailure(await join(actorOf(accountId), open))).toBe(false);
      expect(await kehila.sql('select count(*)::int as n from space_member where space_id = $1', open)).toEqual([{ n: 1 }]);
    });

    it('that is for members only staff let people in, who see it from then on', async () => {
      expect(await join(actorOf(accountId), members)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await join(actorOf('999', { role: 'EXPERT', spaceId: members }), members)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['staffOfSpace'] });
      expect(isFailure(await join(actorOf('999', { role: 'STAFF', spaceId: members }), members))).toBe(false);
      expect(await spaces().readableBy(actorOf(accountId))).toEqual([members, open]);
    });

    it('for somebody else, or before the address is confirmed, is refused', async () => {
      expect(await join(actorOf('999'), open)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await join(new Actor({ ...actorOf(accountId), verified: false }), open)).toMatchObject({ code: 'NOT_ALLOWED' });
    });

    it('that does not exist is not found', async () => {
      expect(await join(actorOf(accountId), '999')).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('name people as staff and expert, but never a space that the reader may not see', async () => {
    for (const [role, spaceId] of [
      ['STAFF', open],
      ['STAFF', staffOnly],
      ['EXPERT', members],
    ] as const)
      await kehila.get(GrantRole).execute(nobody, { accountId, role, spaceId });
    const slugs = async (reader: Actor, role: 'STAFF' | 'EXPERT') => (await kehila.get(RolesInSpaces).of(reader, accountId, role)).map((space) => space.slug);
    expect(await slugs(nobody, 'STAFF')).toEqual(['wifi']);
    expect(await slugs(nobody, 'EXPERT')).toEqual([]);
    expect(await slugs(actorOf('999', { role: 'ADMINISTRATOR', spaceId: null }), 'STAFF')).toEqual(['wifi', 'back-office']);
    expect(await slugs(actorOf('999', { role: 'ADMINISTRATOR', spaceId: null }), 'EXPERT')).toEqual(['pilots']);
  });
});
