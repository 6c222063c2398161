import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('asking an expert over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let expert: Person;
  let questionId: string;
  const asked = 'Question { askedExperts { mayAsk viewerIsAsked experts { declined account { handle } } } }';

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    asker = await kehila.person('asker');
    expert = await kehila.person('expert', { grants: [{ role: 'EXPERT', spaceId }] });
    questionId = (
      await act(asker.client, 'askQuestion', { space: 'wifi', title: 'Why does it blink?', body: 'Since yesterday.', tags: [] }, 'Question { id }')
    )['id'] as string;
  });

  const willing = async (who: Person) =>
    ((await who.client.send('{ ownWillingness(space: "wifi") { willing aWeek } }')).body.data as { ownWillingness: unknown }).ownWillingness;

  it('is offered once the expert says so', async () => {
    const offered = async () =>
      ((await asker.client.send(`{ expertsToAsk(questionId: "${questionId}") { handle } }`)).body.data as { expertsToAsk: unknown }).expertsToAsk;
    expect([await willing(asker), await willing(expert), await offered()]).toEqual([null, { willing: false, aWeek: 5 }, []]);
    await act(expert.client, 'setWillingToBeAsked', { space: 'wifi', willing: true, aWeek: 3 }, 'Willingness { willing }');
    expect([await willing(expert), await offered()]).toEqual([{ willing: true, aWeek: 3 }, [{ handle: expert.handle }]]);
  });

  it('tells the expert, who declines, and the asker sees it', async () => {
    const experts = (declined: boolean) => [{ declined, account: { handle: expert.handle } }];
    expect(await act(asker.client, 'askExpert', { questionId, handle: expert.handle }, asked)).toMatchObject({
      askedExperts: { mayAsk: true, viewerIsAsked: false, experts: experts(false) },
    });
    await kehila.drain();
    const { body } = await expert.client.send('{ notifications { nodes { kind path } } }');
    expect((body.data as { notifications: unknown }).notifications).toMatchObject({
      nodes: [{ kind: 'ASKED_EXPERT', path: `/q/${questionId}/why-does-it-blink` }],
    });
    expect(await act(expert.client, 'declineExpertRequest', { questionId }, asked)).toMatchObject({
      askedExperts: { viewerIsAsked: false, experts: experts(true) },
    });
    const seen = await asker.client.send(`{ question(id: "${questionId}") { askedExperts { experts { declined account { handle } } } } }`);
    expect(seen.body.data).toEqual({ question: { askedExperts: { experts: experts(true) } } });
  });

  it('is shown to nobody else, and refused by its code', async () => {
    const other = await kehila.person('other');
    const seen = await other.client.send(`{ question(id: "${questionId}") { askedExperts { mayAsk } } }`);
    expect(seen.body.data).toEqual({ question: { askedExperts: null } });
    expect(await act(other.client, 'askExpert', { questionId, handle: expert.handle }, asked)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await act(asker.client, 'askExpert', { questionId, handle: expert.handle }, asked)).toMatchObject({ code: 'EXPERT_ASKED_ALREADY' });
    expect(await act(asker.client, 'askExpert', { questionId, handle: other.handle }, asked)).toMatchObject({ code: 'EXPERT_NOT_WILLING' });
  });
});
