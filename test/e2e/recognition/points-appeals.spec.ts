import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('asking about one’s points over HTTP', () => {
  const kehila = Kehila.use();
  let owner: Person;
  let staff: Person;
  let voter: Person;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    [owner, voter] = [await kehila.person('owner', { reputation: 100 }), await kehila.person('voter', { reputation: 100 })];
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    const question = await act(
      voter.client,
      'askQuestion',
      { space: 'wifi', title: 'Why does it blink?', body: 'Since yesterday.', tags: [] },
      'Question { id }',
    );
    const answer = await act(owner.client, 'postAnswer', { questionId: question['id'], body: 'Turn it off and on.' }, 'Answer { id }');
    await act(voter.client, 'castVote', { contentId: answer['id'], value: 'DOWN' });
  });

  const journal = async (who: Person, handle = '') => {
    const { body } = await who.client.send(`{ pointsJournal(ledger: REPUTATION ${handle}) { nodes { id amount rule appeal mayAppeal } } }`);
    return (body.data as { pointsJournal: { nodes: { id: string; amount: number; rule: string; appeal: string | null; mayAppeal: boolean }[] } }).pointsJournal
      .nodes;
  };
  const waiting = async (who: Person) => {
    const { body } = await who.client.send('{ pointsAppeals { nodes { id reason points subjectTitle account { handle } } } }');
    return (body.data as { pointsAppeals: { nodes: { id: string }[] } }).pointsAppeals.nodes;
  };

  it('is offered to the owner of the entry alone, and waits for the staff', async () => {
    const [entry] = await journal(owner);
    expect(entry).toMatchObject({ amount: -2, appeal: null, mayAppeal: true });
    expect((await journal(staff, `handle: "${owner.handle}"`))[0]).toMatchObject({ amount: -2, mayAppeal: false });
    const input = { entryId: entry!.id, reason: 'It was a good answer.' };
    expect(await act(owner.client, 'appealPointsEntry', input, 'PointsAppeal { state points }')).toMatchObject({ state: 'OPEN', points: 2 });
    expect(await act(owner.client, 'appealPointsEntry', input)).toMatchObject({ code: 'ALREADY_APPEALED' });
    const shown = { reason: input.reason, points: 2, subjectTitle: 'Why does it blink?', account: { handle: owner.handle } };
    expect(await waiting(staff)).toEqual([{ ...shown, id: expect.any(String) }]);
    expect(await waiting(owner)).toEqual([]);
  });

  it('is answered with a reason, told, and audited', async () => {
    const [appeal] = await waiting(staff);
    const input = { appealId: appeal!.id, upheld: true, answer: 'You are right.' };
    expect(await act(staff.client, 'decidePointsAppeal', input, 'PointsAppeal { state answer }')).toMatchObject({ state: 'UPHELD', answer: input.answer });
    expect((await journal(owner))[0]).toMatchObject({ amount: 2, rule: 'appealUpheld' });
    await kehila.drain();
    const { body } = await owner.client.send('{ notifications { nodes { kind path } } }');
    expect((body.data as { notifications: { nodes: unknown[] } }).notifications.nodes).toContainEqual({
      kind: 'POINTS_APPEAL_UPHELD',
      path: '/me/points/asked',
    });
    const acts = await kehila.sql(`select act, actor_id from audit_entry where act in ('appealPointsEntry', 'decidePointsAppeal') order by id`);
    expect(acts).toEqual([
      { act: 'appealPointsEntry', actor_id: owner.accountId },
      { act: 'decidePointsAppeal', actor_id: staff.accountId },
    ]);
  });
});
