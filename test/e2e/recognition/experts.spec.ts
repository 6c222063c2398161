import { FollowExperts } from '@kehila/recognition';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('experts of a space over HTTP', () => {
  const kehila = Kehila.use();
  let spaceId: string;
  let member: Person;
  let staff: Person;

  beforeAll(async () => {
    spaceId = await kehila.space({ slug: 'wifi' });
    member = await kehila.person('member');
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
  });

  const experts = async (who: Person) => {
    const { body } = await who.client.send(
      '{ spaceExperts(space: "wifi") { confirmedByStaff candidates { account { handle } } experts { nodes { state reason account { handle expertIn { slug } } } } } }',
    );
    return (body.data as { spaceExperts: { experts: { nodes: unknown[] }; candidates: unknown[]; confirmedByStaff: boolean } }).spaceExperts;
  };
  const set = (who: Person, expert: boolean) =>
    act(who.client, 'setExpert', { space: 'wifi', handle: member.handle, expert, reason: 'They know it well.' }, 'SpaceExperts { confirmedByStaff }');

  it('shows who is one to everybody, and why to them and the staff', async () => {
    await set(staff, true);
    const shown = { state: 'CONFIRMED', account: { handle: member.handle, expertIn: [{ slug: 'wifi' }] } };
    expect((await experts(await kehila.person('reader'))).experts.nodes).toEqual([{ ...shown, reason: null }]);
    expect((await experts(member)).experts.nodes).toEqual([{ ...shown, reason: 'They know it well.' }]);
  });

  it('tells whoever becomes one, and whoever is one no longer', async () => {
    await set(staff, false);
    await kehila.drain();
    const { body } = await member.client.send('{ notifications { nodes { kind title path } } }');
    const { nodes } = (body.data as { notifications: { nodes: { kind: string; path: string }[] } }).notifications;
    expect(nodes.map(({ kind, path }) => [kind, path])).toEqual([
      ['EXPERT_ENDED', '/me/next'],
      ['EXPERT', '/me/next'],
    ]);
  });

  it('are decided with a trace in the audit log', async () => {
    const acts = await kehila.sql<{ act: string; actor_id: string }>(`select act, actor_id from audit_entry where act = 'setExpert' order by id`);
    expect(acts).toEqual(Array.from({ length: 2 }, () => ({ act: 'setExpert', actor_id: staff.accountId })));
  });

  it('tells whoever is out of a space for members with the status', async () => {
    const hidden = await kehila.space({ slug: 'inside', visibility: 'members' });
    const other = await kehila.person('other');
    const keeper = await kehila.person('keeper', { grants: [{ role: 'STAFF', spaceId: hidden }] });
    for (const expert of [true, false])
      await act(keeper.client, 'setExpert', { space: 'inside', handle: other.handle, expert, reason: 'So.' }, 'SpaceExperts { confirmedByStaff }');
    await kehila.drain();
    const { body } = await other.client.send('{ notifications { nodes { kind title path } } }');
    const { nodes } = (body.data as { notifications: { nodes: unknown[] } }).notifications;
    expect(nodes[0]).toEqual({ kind: 'EXPERT_ENDED', title: 'Expert status', path: '/me/next' });
    expect(JSON.stringify(nodes)).not.toContain('inside');
  });

  it('are looked at in the night without failing', async () => {
    expect(await kehila.get(FollowExperts).run()).toBe(0);
  });

  it('are named by a handle however long it became', async () => {
    const namesake = await kehila.person('namesake');
    const handle = 'alexandra-montgomery-fitzgeral-2';
    await kehila.sql('update account set handle = $2 where id = $1', namesake.accountId, handle);
    await act(staff.client, 'setExpert', { space: 'wifi', handle, expert: true, reason: 'They know it well.' }, 'SpaceExperts { confirmedByStaff }');
    expect((await experts(staff)).experts.nodes).toMatchObject([{ account: { handle } }]);
  });
});
