import { act, tryAct } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('points campaigns over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const campaign = (more: object = {}) => ({
    nameHe: 'שבוע של תשובות',
    nameEn: 'A week of answers',
    act: 'ANSWER_ACCEPTED',
    waitedDays: 0,
    factorPercent: 200,
    until: inDays(7),
    budget: 30,
    ...more,
  });
  const create = (more: object = {}) => act(manager.client, 'createPointsCampaign', campaign(more), 'ManagedPointsCampaign { id state }');

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
  });

  it('are refused beside their field, in the language of the reader', async () => {
    expect((await tryAct(manager.client, 'createPointsCampaign', campaign({ factorPercent: 301 }))).text).toContain('"factorPercent"');
    expect((await tryAct(manager.client, 'createPointsCampaign', campaign({ budget: 10_000_001 }))).text).toContain('"budget"');
    expect((await tryAct(manager.client, 'createPointsCampaign', campaign({ nameEn: 'x'.repeat(81) }))).text).toContain('TOO_LONG');
    const tooSmall = campaign({ factorPercent: null, extraPoints: 50 });
    expect((await tryAct(manager.client, 'createPointsCampaign', tooSmall)).text).toContain('This would not pay even once.');
    expect((await tryAct(manager.client, 'createPointsCampaign', campaign({ until: inDays(-1) }))).text).toContain('ENDS_TOO_EARLY');
  });

  it('add points to an accepted answer, are read by a guest while they run, and stopped', async () => {
    const created = await create();
    const { body } = await kehila.anonymous().send('{ pointsCampaigns { name act factorPercent extraPoints waitedDays space { slug } } }');
    expect(body.data).toEqual({
      pointsCampaigns: [{ name: 'A week of answers', act: 'ANSWER_ACCEPTED', factorPercent: 200, extraPoints: null, waitedDays: 0, space: null }],
    });

    const [asker, author] = [await kehila.person('asker'), await kehila.person('author')];
    const question = { space: 'wifi', title: 'Which channel is the best here?', body: 'There are many networks around.', tags: ['wifi'] };
    const { id: questionId } = await act(asker.client, 'askQuestion', question, 'Question { id }');
    const { id: answerId } = await act(author.client, 'postAnswer', { questionId, body: 'Take the one that fewest others take.' }, 'Answer { id }');
    await act(asker.client, 'acceptAnswer', { answerId });
    const journal = await author.client.send('{ pointsJournal(ledger: LOYALTY) { nodes { amount rule cause } } }');
    expect(journal.body.data).toEqual({
      pointsJournal: {
        nodes: [
          { amount: 20, rule: 'campaignBonus', cause: 'More points by the campaign “A week of answers”.' },
          { amount: 20, rule: 'answerAccepted', cause: 'Your answer solved the question.' },
        ],
      },
    });
    const managed = await manager.client.send('{ managedPointsCampaigns { nodes { state budget spent answers people } } }');
    expect(managed.body.data).toEqual({ managedPointsCampaigns: { nodes: [{ state: 'RUNNING', budget: 30, spent: 20, answers: 1, people: 1 }] } });

    const input = { campaignId: created['id'] };
    expect(await act(manager.client, 'stopPointsCampaign', input, 'ManagedPointsCampaign { state }')).toMatchObject({ state: 'STOPPED' });
    expect(await act(manager.client, 'stopPointsCampaign', input, 'StateRefused { code state }')).toMatchObject({ state: 'stopped' });
    expect((await kehila.anonymous().send('{ pointsCampaigns { id } }')).body.data).toEqual({ pointsCampaigns: [] });
    await act(asker.client, 'withdrawAcceptance', { answerId });
    const after = await manager.client.send('{ managedPointsCampaigns { nodes { state spent answers people } } }');
    expect(after.body.data).toEqual({ managedPointsCampaigns: { nodes: [{ state: 'STOPPED', spent: 0, answers: 0, people: 0 }] } });
  });

  it('stand in the audit log', async () => {
    const { id: campaignId } = await create();
    await act(manager.client, 'stopPointsCampaign', { campaignId });
    const acts = await kehila.sql<{ act: string }>(`select act from audit_entry where act like '%PointsCampaign' order by id desc limit 2`);
    expect(acts.map(({ act: name }) => name)).toEqual(['stopPointsCampaign', 'createPointsCampaign']);
  });
});
