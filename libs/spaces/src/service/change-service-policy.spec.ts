import { BadInput, isFailure, NotAllowed, NotFound, VersionChanged } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import { Spaces } from '../space/spaces';
import { CreateSpace } from '../space/use-cases/create-space';
import { ChangeServicePolicy } from './change-service-policy';
import type { ChangeServicePolicyInput } from './graphql/service-policy.types';
import { ServicePolicyReader } from './service-policy.reader';

const manager = actorOf('990', { role: 'MANAGER', spaceId: null });

const hours: ChangeServicePolicyInput = {
  space: 'wifi',
  version: 1,
  peersFirstMinutes: 120,
  firstResponseMinutes: 300,
  solutionMinutes: 900,
  timeZone: 'Europe/London',
  businessDays: [5, 1, 2, 3, 4],
  opens: 540,
  closes: 1_020,
  holidaysOf: 'IL',
  closedOn: ['2026-12-31', '2026-12-25', '2026-12-31'],
  openOn: ['2026-09-21'],
};

describe('the service policy of a space', () => {
  const kehila = useFeatures({ ...spacesAlone(), at: new Date('2026-11-25T09:00:00Z') });
  let spaceId: string;
  let now: ChangeServicePolicyInput;

  const change = (wanted: Partial<ChangeServicePolicyInput> = {}, actor = manager) => kehila.get(ChangeServicePolicy).execute(actor, { ...now, ...wanted });
  const read = (actor = manager, slug = now.space) => kehila.get(ServicePolicyReader).bySlug(actor, slug);

  let made = 0;
  beforeEach(async () => {
    now = { ...hours, space: `wifi-${++made}` };
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug: now.space, name: { en: 'Routers' } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    spaceId = outcome.spaceId;
  });

  it('is what domain.md says until somebody changes it', async () => {
    expect(await read()).toMatchObject({
      version: 1,
      peersFirstMinutes: 240,
      firstResponseMinutes: 480,
      solutionMinutes: 1_800,
      businessDays: [0, 1, 2, 3, 4],
      past: [],
    });
  });

  it('says when staff would join a question that is asked now, and when an answer would be due', async () => {
    const policy = await read();
    expect([policy?.staffWouldJoinAt, policy?.answerWouldBeDueAt].map((at) => at?.toISOString().slice(0, 16))).toEqual([
      '2026-11-25T13:00',
      '2026-11-26T07:00',
    ]);
  });

  it('counts from the moment of its change on, with days in order and once', async () => {
    expect(await change()).toMatchObject({ spaceId, version: 2 });
    expect(await read()).toMatchObject({ version: 2, businessDays: [1, 2, 3, 4, 5], closedOn: ['2026-12-25', '2026-12-31'], openOn: ['2026-09-21'] });
    expect(await kehila.get(Spaces).staffJoinAt(spaceId, new Date('2026-12-24T16:30:00Z'))).toEqual(new Date('2026-12-28T10:30:00Z'));
  });

  it('keeps what was before it, newest first', async () => {
    await change();
    await change({ version: 2, peersFirstMinutes: 60 });
    expect((await read())?.past).toMatchObject([
      { version: 2, peersFirstMinutes: 120, closedOn: ['2026-12-25', '2026-12-31'], replacedAt: expect.any(Date) as Date },
      { version: 1, peersFirstMinutes: 240, closedOn: [] },
    ]);
  });

  it('stands in the audit log with who changed it', async () => {
    await change();
    expect(await kehila.sql(`select actor_id, subjects from audit_entry where act = 'changeServicePolicy' order by id desc limit 1`)).toEqual([
      { actor_id: '990', subjects: [`space:${spaceId}`] },
    ]);
  });

  it('names the holidays ahead, and those on which one works', async () => {
    await change({ openOn: ['2027-04-22'] });
    const ahead = (await read())?.holidaysAhead ?? [];
    expect(ahead.length).toBeGreaterThan(7);
    expect(ahead.filter(({ open }) => open).map(({ date }) => date)).toEqual(['2027-04-22']);
    expect(ahead.every(({ date, name }) => date >= '2026-11-25' && date < '2027-11-26' && name !== '')).toBe(true);
  });

  it('names no holidays where none are free', async () => {
    await change({ holidaysOf: null });
    expect((await read())?.holidaysAhead).toEqual([]);
  });

  it('is changed once when two managers save at once', async () => {
    const outcomes = await Promise.all([change({ peersFirstMinutes: 1 }), change({ peersFirstMinutes: 2 })]);
    expect(outcomes.filter((outcome) => outcome instanceof VersionChanged)).toMatchObject([{ currentVersion: 2 }]);
    expect((await read())?.past).toHaveLength(1);
  });

  it.each([
    ['staff of the space', () => actorOf('991', { role: 'STAFF', spaceId })],
    ['a customer', () => actorOf('992')],
  ])('is not for %s', async (_who, who) => {
    expect(await read(who())).toBeNull();
    expect(await change({}, who())).toBeInstanceOf(NotAllowed);
    expect((await read())?.version).toBe(1);
  });

  it('of a space that is not there, or that one may not see, is not found', async () => {
    await kehila.sql(`update space set visibility = 'staff' where id = $1`, spaceId);
    await kehila.get(Spaces).refresh();
    expect(await change()).toBeInstanceOf(NotFound);
    expect(await read()).toBeNull();
    expect(await change({ space: 'nowhere' })).toBeInstanceOf(NotFound);
  });

  it.each<[string, Partial<ChangeServicePolicyInput>, string]>([
    ['a time zone that is none', { timeZone: 'Asia/Atlantis' }, 'timeZone'],
    ['closing before opening', { closes: 540 }, 'closes'],
    ['a country without holidays', { holidaysOf: 'ZZ' }, 'holidaysOf'],
    ['a day that no calendar has', { closedOn: ['2026-02-30'] }, 'closedOn'],
    ['another such day', { openOn: ['2026-13-01'] }, 'openOn'],
  ])('cannot have %s', async (_what, wanted, field) => {
    const refused: unknown = await change(wanted).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadInput);
    expect((refused as BadInput).fields).toMatchObject([{ path: ['input', field] }]);
  });
});
