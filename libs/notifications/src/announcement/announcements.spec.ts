import { type Actor, BadInput, Database, isFailure, LiveStamps, NotAllowed, NotFound, PersonalDataParts, requestContext } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { statementsOf } from '@kehila/testing';
import { done, Neighbourhood, nobody } from '../notifications.factory';
import { AnnouncementReader } from './announcement.reader';
import { Announcements } from './announcements';
import { AnnouncementPlaces } from './announcement-places';
import { Dismissals } from './dismissals';
import { SpaceAnnouncementsResolver } from './graphql/announcement.resolver';
import { ManagedAnnouncementsReader } from './managed-announcements.reader';
import { ChangeAnnouncement } from './use-cases/change-announcement';
import { type AnnouncementToBe, PublishAnnouncement } from './use-cases/publish-announcement';

const hour = 3_600_000;
const home = { spaceId: null, questionId: null };

describe('what staff announce', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let manager: Actor;
  let staff: Actor;
  let reader: Actor;

  const in_ = (hours: number): Date => new Date(kehila.clock.now().getTime() + hours * hour);
  const words = (more: Partial<AnnouncementToBe> = {}): AnnouncementToBe => ({
    severity: 'info',
    textHe: 'תקלה ידועה.',
    textEn: 'A known fault.',
    until: in_(2),
    ...more,
  });
  const publish = (actor: Actor, more: Partial<AnnouncementToBe> = {}) => kehila.get(PublishAnnouncement).execute(actor, words(more));
  const published = async (actor: Actor, more: Partial<AnnouncementToBe> = {}) => done(await publish(actor, more)).announcementId;
  const seen = async (actor: Actor, place: { spaceId: string | null; questionId: string | null } = home) =>
    (await kehila.get(AnnouncementReader).at(actor, place)).map(({ id }) => id);
  const spaceId = () => kehila.get(Spaces).bySlug('home')!.id;
  const problem = (act: Promise<unknown>) =>
    act.catch((error: unknown) => (error instanceof BadInput ? error.fields.map(({ path, code }) => [path.at(-1), code]) : error));

  beforeAll(async () => {
    manager = await street.person([{ role: 'MANAGER', spaceId: null }]);
    staff = await street.person([{ role: 'STAFF', spaceId: spaceId() }]);
    reader = await street.person();
  });
  afterEach(async () => {
    await street.closeSpace('public');
    await kehila.sql(`delete from announcement`);
    await kehila.sql(`update live_stamp set stamp = stamp + 1 where name = 'announcements'`);
    await kehila.get(LiveStamps).refresh();
  });

  it('is seen by everybody in its place from its beginning to its end, and costs no statement each time', async () => {
    const now = await published(manager);
    const later = await published(manager, { from: in_(1), until: in_(3) });
    const statements = await statementsOf(kehila.get(Database), async () => {
      expect([await seen(nobody), await seen(reader), await seen(reader)]).toEqual([[now], [now], [now]]);
      await seen(reader, { spaceId: spaceId(), questionId: null });
    });
    // One for who is signed in, a minute long: whether they put it away.
    expect(statements).toHaveLength(1);
    kehila.clock.advance(1.5 * hour);
    expect((await seen(nobody)).sort()).toEqual([now, later].sort());
    kehila.clock.advance(hour);
    expect(await seen(nobody)).toEqual([later]);
    kehila.clock.advance(hour);
    expect(await seen(nobody)).toEqual([]);
  });

  it('stands only where it was published: in the space, or at the thread', async () => {
    const question = await street.ask(reader);
    const inSpace = await published(staff, { space: 'home' });
    const atThread = await published(staff, { questionId: question });
    expect(await seen(nobody)).toEqual([]);
    expect(await seen(nobody, { spaceId: spaceId(), questionId: null })).toEqual([inSpace]);
    expect(await seen(nobody, { spaceId: null, questionId: question })).toEqual([atThread]);
  });

  it('is told in a closed space to its people only, by whatever way the space was reached', async () => {
    const id = await published(staff, { space: 'home' });
    await street.closeSpace('staff');
    const reached = async (actor: Actor) => kehila.get(SpaceAnnouncementsResolver).announcements(actor, kehila.get(Spaces).byId(spaceId())!);
    expect([await reached(nobody), await reached(reader)]).toEqual([[], []]);
    expect(await reached(staff)).toMatchObject([{ id }]);
  });

  it('says first what needs attention', async () => {
    const info = await published(manager);
    const attention = await published(manager, { severity: 'attention' });
    expect(await seen(nobody)).toEqual([attention, info]);
  });

  it('is said in the language of the reader', async () => {
    await published(manager);
    const text = async (language: 'he' | 'en') =>
      requestContext.run({ requestId: '1', language, ip: '' }, async () => (await kehila.get(AnnouncementReader).at(nobody, home))[0]?.text);
    expect([await text('he'), await text('en')]).toEqual(['תקלה ידועה.', 'A known fault.']);
  });

  it('is published on the home page by managers only, in a space by its staff and by managers', async () => {
    expect(await publish(staff)).toBeInstanceOf(NotAllowed);
    expect(await publish(reader, { space: 'home' })).toBeInstanceOf(NotAllowed);
    expect(isFailure(await publish(manager, { space: 'home' }))).toBe(false);
    expect(isFailure(await publish(staff, { space: 'home' }))).toBe(false);
  });

  it('is not published where somebody sees nothing', async () => {
    const question = await street.ask(reader);
    await street.closeSpace('staff');
    expect(await publish(manager, { space: 'home' })).toBeInstanceOf(NotFound);
    expect(await publish(manager, { questionId: question })).toBeInstanceOf(NotFound);
    expect(await publish(manager, { space: 'nowhere' })).toBeInstanceOf(NotFound);
  });

  it.each([
    ['a link to a script', { link: 'javascript:alert(1)' }, ['link', 'LINK_INVALID']],
    ['a link without encryption', { link: 'http://example.org' }, ['link', 'LINK_INVALID']],
    ['a path that is another address', { link: '//example.org' }, ['link', 'LINK_INVALID']],
    ['a beginning years ago', { from: new Date(0) }, ['from', 'STARTS_TOO_EARLY']],
    ['an end before its beginning', { until: new Date(0) }, ['until', 'ENDS_TOO_EARLY']],
    ['an end after years', { until: new Date('2030-01-01T00:00:00Z') }, ['until', 'ENDS_TOO_LATE']],
  ])('is refused with %s', async (_what, more, expected) => {
    expect(await problem(publish(manager, more))).toEqual([expected]);
  });

  it('links to an https address or a path of the site', async () => {
    await published(manager, { link: 'https://status.example.org/now?x=1' });
    await published(manager, { link: '/a/12' });
    expect((await kehila.get(AnnouncementReader).at(nobody, home)).map(({ link }) => link).sort()).toEqual(['/a/12', 'https://status.example.org/now?x=1']);
  });

  it('takes five in one place, also when twenty are published at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => publish(manager)));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(5);
    expect(outcomes.filter(isFailure).every(({ code }) => code === 'ANNOUNCEMENT_LIMIT_REACHED')).toBe(true);
  });

  it('is published once when it is sent twice with one key', async () => {
    const until = in_(2);
    const twice = [await published(manager, { idempotencyKey: 'k1', until }), await published(manager, { idempotencyKey: 'k1', until })];
    expect(new Set(twice).size).toBe(1);
    expect(await seen(nobody)).toHaveLength(1);
  });

  describe('and change', () => {
    const change = (actor: Actor, id: string, version: number, more: Partial<AnnouncementToBe> = {}) =>
      kehila.get(ChangeAnnouncement).change(actor, id, version, words(more));
    const end = (actor: Actor, id: string, version: number) => kehila.get(ChangeAnnouncement).end(actor, id, version);

    it('is seen at once', async () => {
      const id = await published(manager);
      done(await change(manager, id, 1, { textEn: 'Repaired.' }));
      expect((await kehila.get(AnnouncementReader).at(nobody, home)).map(({ text }) => text)).not.toContain('A known fault.');
    });

    it('is refused to who may not, and about what changed or is over meanwhile', async () => {
      const id = await published(manager);
      expect(await change(staff, id, 1)).toBeInstanceOf(NotAllowed);
      expect(await change(manager, '999999', 1)).toBeInstanceOf(NotFound);
      done(await change(manager, id, 1));
      expect(await change(manager, id, 1)).toMatchObject({ code: 'VERSION_CHANGED', currentVersion: 2 });
      done(await end(manager, id, 2));
      expect(await seen(nobody)).toEqual([]);
      expect(await change(manager, id, 3)).toMatchObject({ code: 'STATE_REFUSED' });
      expect(await end(manager, id, 3)).toMatchObject({ code: 'STATE_REFUSED' });
    });

    it('is not found by who may not while nobody sees it: planned or over', async () => {
      const planned = await published(staff, { space: 'home', from: in_(1) });
      const over = await published(staff, { space: 'home' });
      done(await end(staff, over, 1));
      for (const id of [planned, over]) {
        expect(await change(reader, id, 1)).toBeInstanceOf(NotFound);
        expect(await end(reader, id, 1)).toBeInstanceOf(NotFound);
      }
      done(await end(staff, planned, 1));
    });

    it('is recorded with ids only, as publishing and ending are', async () => {
      const id = await published(manager);
      done(await change(manager, id, 1));
      done(await end(manager, id, 2));
      const rows = await kehila.sql<{ act: string; actor_id: string }>(
        `select act, actor_id from audit_entry where act like '%nnouncement' order by id desc limit 3`,
      );
      expect(rows.map(({ act }) => act)).toEqual(['endAnnouncement', 'changeAnnouncement', 'publishAnnouncement']);
    });
  });

  describe('at the desk', () => {
    const listed = async (actor: Actor, state: 'planned' | 'current' | 'past', first = 10, after: string | null = null) =>
      kehila.get(ManagedAnnouncementsReader).page(actor, state, first, after);

    it('stands among what is planned, current or past, where one may announce', async () => {
      const current = await published(staff, { space: 'home' });
      const planned = await published(staff, { space: 'home', from: in_(1) });
      const onHome = await published(manager);
      const ids = async (actor: Actor, state: 'planned' | 'current' | 'past') => (await listed(actor, state)).nodes.map(({ id }) => id).sort();
      expect([await ids(staff, 'current'), await ids(staff, 'planned'), await ids(staff, 'past')]).toEqual([[current], [planned], []]);
      expect(await ids(manager, 'current')).toEqual([current, onHome].sort());
      expect(await ids(reader, 'current')).toEqual([]);
      expect(await kehila.get(ManagedAnnouncementsReader).byId(staff, onHome)).toBeNull();
      done(await kehila.get(ChangeAnnouncement).end(staff, planned, 1));
      expect([await ids(staff, 'planned'), await ids(staff, 'past')]).toEqual([[], [planned]]);
    });

    it('is paged without losing one, and names the thread that it stands at', async () => {
      const question = await street.ask(reader, false, 'Where is the fault?');
      for (let count = 0; count < 3; count++) await published(staff, { questionId: question });
      const one = await listed(staff, 'current', 2);
      const two = await listed(staff, 'current', 2, one.pageInfo.endCursor);
      expect(new Set([...one.nodes, ...two.nodes].map(({ id }) => id)).size).toBe(3);
      expect(one.nodes[0]).toMatchObject({ placeKind: 'thread', placeName: 'Where is the fault?' });
    });
  });

  describe('and put away', () => {
    const putAway = (actor: Actor, id: string) => kehila.get(Dismissals).dismiss(actor.accountId!, id);

    it('is shown to that person no more, and to others still', async () => {
      const id = await published(manager);
      expect(await seen(reader)).toEqual([id]);
      await putAway(reader, id);
      await putAway(reader, id);
      expect([await seen(reader), await seen(staff), await seen(nobody)]).toEqual([[], [id], [id]]);
      const next = await published(manager);
      expect(await seen(reader)).toEqual([next]);
    });

    it('is asked for once for all places, also when they are shown at the same time', async () => {
      const someone = await street.person();
      const [question, another] = [await street.ask(reader), await street.ask(reader)];
      const places = [home, { spaceId: spaceId(), questionId: null }, { spaceId: null, questionId: question }, { spaceId: null, questionId: another }];
      const ids = [await published(manager), await published(staff, { space: 'home' }), await published(staff, { questionId: question })];
      const last = await published(staff, { questionId: another });
      const statements = await statementsOf(kehila.get(Database), async () => {
        expect((await Promise.all(places.map((place) => seen(someone, place)))).flat()).toEqual([...ids, last]);
        for (const place of places) await seen(someone, place);
      });
      expect(statements).toHaveLength(1);
      await putAway(someone, last);
      expect(await seen(someone, places[3])).toEqual([]);
    });

    it('can only be what they see', async () => {
      const question = await street.ask(reader);
      const id = await published(staff, { questionId: question });
      await street.closeSpace('staff');
      const announcement = kehila.get(Announcements).current(id)!;
      expect(await kehila.get(AnnouncementPlaces).isSeen(reader, announcement)).toBe(false);
    });

    it('goes along when two accounts become one, and with the account', async () => {
      const [one, other] = [await street.person(), await street.person()];
      const id = await published(manager);
      for (const actor of [one, other]) await putAway(actor, id);
      const kept = () => kehila.sql<{ account_id: string }>('select account_id from announcement_dismissed where announcement_id = $1', id);
      const within = (act: string, story: (tx: Parameters<PersonalDataParts['erase']>[0]) => Promise<void>) =>
        kehila.work.run({ act, actor: nobody }, async (tx) => {
          await story(tx);
          return {};
        });
      await within('move', (tx) => kehila.get(PersonalDataParts).move(tx, other.accountId!, one.accountId!));
      expect(await kept()).toEqual([{ account_id: one.accountId }]);
      await within('erase', (tx) => kehila.get(PersonalDataParts).erase(tx, one.accountId!));
      expect(await kept()).toEqual([]);
    });
  });
});
