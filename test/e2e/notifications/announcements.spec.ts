import { Database } from '@kehila/platform';
import { statementsOf } from '@kehila/testing';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Shown {
  readonly id: string;
  readonly text: string;
}

describe('announcements over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person;
  let reader: Person;

  const words = { severity: 'ATTENTION', textHe: 'התשלומים באשראי אינם פועלים.', textEn: 'Card payments do not work.' };
  const publish = (more: object = {}) =>
    act(
      manager.client,
      'publishAnnouncement',
      { ...words, until: new Date(kehila.clock.now().getTime() + 3_600_000).toISOString(), ...more },
      'ManagedAnnouncement { id version }',
    );
  const onHome = async (client: Person['client']): Promise<Shown[]> => {
    const { body } = await client.send('{ homeAnnouncements { id text } }');
    return (body.data as unknown as { homeAnnouncements: Shown[] }).homeAnnouncements;
  };

  beforeAll(async () => {
    await kehila.space({ slug: 'open' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    reader = await kehila.person('reader');
  });

  it('are told to everybody until they are put away or ended, and the audit log says by whom', async () => {
    const { id } = await publish();
    expect([await onHome(kehila.anonymous()), await onHome(reader.client)]).toEqual(Array(2).fill([{ id, text: words.textEn }]));
    await act(reader.client, 'dismissAnnouncement', { announcementId: id });
    expect([(await onHome(kehila.anonymous())).length, await onHome(reader.client)]).toEqual([1, []]);
    await act(manager.client, 'endAnnouncement', { announcementId: id, version: 1 });
    expect(await onHome(kehila.anonymous())).toEqual([]);
    expect(await act(reader.client, 'dismissAnnouncement', { announcementId: id })).toMatchObject({ code: 'NOT_FOUND' });
    const rows = await kehila.sql<{ act: string }>(
      `select act from audit_entry where actor_id = $1 and act like '%Announcement' order by id`,
      manager.accountId,
    );
    expect(rows.map((row) => row.act)).toEqual(['publishAnnouncement', 'endAnnouncement']);
  });

  it('of a space for its members are told to nobody else, at the thread, in the space or at the desk', async () => {
    const spaceId = await kehila.space({ slug: 'inner', visibility: 'public' });
    const input = { space: 'inner', title: 'What is the fault in here?', body: 'So.', tags: [] };
    const { id: questionId } = await act(reader.client, 'askQuestion', input, 'Question { id }');
    await publish({ space: 'inner', textEn: 'Inner fault.' });
    await publish({ questionId, textEn: 'Inner thread.' });
    const query = `{ question(id: "${questionId as string}") { announcements { text } } space(slug: "inner") { announcements { text } } managedAnnouncements(state: CURRENT) { nodes { textEn } } }`;
    const stranger = await kehila.person('stranger');
    expect((await stranger.client.send(query)).text).toMatch(/Inner thread.*Inner fault/);
    await kehila.sql(`update space set visibility = 'members' where id = $1`, spaceId);
    await kehila.spacesAnew();
    for (const client of [kehila.anonymous(), stranger.client, manager.client]) expect((await client.send(query)).text).not.toContain('Inner');
  });

  it('cost a thread and a list of questions no statement, and what stands on top of a space one', async () => {
    const staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId: null }] });
    const { id } = await act(reader.client, 'askQuestion', { space: 'open', title: 'What is the fault out here?', body: 'So.', tags: [] }, 'Question { id }');
    const statements = (query: string) => statementsOf(kehila.get(Database), () => kehila.anonymous().send(query));
    const thread = `{ question(id: "${id as string}") { title pinnedUntil announcements { text } } }`;
    const space = '{ space(slug: "open") { announcements { text } pinnedQuestions { title } } }';
    const list = '{ questions(filter: { space: "open" }) { nodes { title pinnedUntil announcements { text } } } }';
    const before = [await statements(thread), await statements(list), await statements(space)];
    await publish({ questionId: id });
    await publish({ space: 'open' });
    await act(staff.client, 'pinQuestion', { questionId: id, until: new Date(kehila.clock.now().getTime() + 3_600_000).toISOString() });
    const after = [await statements(thread), await statements(list), await statements(space)];
    expect(before.map(({ length }) => length)).toEqual([1, 1, 0]);
    expect(after.map(({ length }) => length)).toEqual([1, 1, 1]);
    expect((await kehila.anonymous().send(space)).text).toContain('What is the fault out here?');
  });
});
