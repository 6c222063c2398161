import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Award {
  readonly badgeId: string;
  readonly name: string;
  readonly tier: string;
}

describe('a badge over HTTP', () => {
  const kehila = Kehila.use();
  const text = { name: 'Lamp keeper', description: 'For lamps.', icon: 'star' };
  const rule = { event: 'ANSWER_ACCEPTED', measure: 'PEOPLE', period: 'EVER', repeated: false, bronze: 1, silver: 2 };
  let administrator: Person;
  let asker: Person;
  let helper: Person;
  let badgeId: string;

  const idOf = (outcome: unknown): string => (outcome as { id: string }).id;
  const badges = async (): Promise<readonly Award[]> => {
    await kehila.drain();
    const { body } = await kehila.anonymous().send(`{ account(handle: "${helper.handle}") { badges { badgeId name tier } } }`);
    return (body.data as unknown as { account: { badges: Award[] } }).account.badges.filter((award) => award.badgeId === badgeId);
  };
  const told = async (): Promise<readonly unknown[]> => {
    const { body } = await helper.client.send('{ notifications(first: 50) { nodes { kind sentence title path } } }');
    const { nodes } = (body.data as unknown as { notifications: { nodes: { kind: string; title: string }[] } }).notifications;
    return nodes.filter(({ kind, title }) => kind === 'BADGE' && title === text.name);
  };

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    [asker, helper] = [await kehila.person('asker', { reputation: 100 }), await kehila.person('helper', { reputation: 100 })];
    badgeId = idOf(await act(administrator.client, 'createBadge', { rule, published: true, he: text, en: text }, 'Badge { id }'));
  });

  it('is given for an accepted answer with a notice, shown to all with what is missing, and taken back with the acceptance', async () => {
    const question = { space: 'wifi', title: 'Why does the light blink?', body: 'It blinks.', tags: [] };
    const questionId = idOf(await act(asker.client, 'askQuestion', question, 'Question { id }'));
    const answerId = idOf(await act(helper.client, 'postAnswer', { questionId, body: 'Turn it off and on.' }, 'Answer { id }'));
    expect(await badges()).toEqual([]);

    await act(asker.client, 'acceptAnswer', { answerId });
    expect(await badges()).toEqual([{ badgeId, name: text.name, tier: 'BRONZE' }]);
    expect(await told()).toEqual([{ kind: 'BADGE', sentence: 'You were given a badge.', title: text.name, path: `/badges/${badgeId}` }]);
    const { body } = await helper.client.send(
      `{ badge(id: "${badgeId}") { holderCount progress { value nextTier missing } } badgeHolders(badgeId: "${badgeId}") { nodes { account { handle } tier } } }`,
    );
    expect(body.data).toEqual({
      badge: { holderCount: 1, progress: { value: 1, nextTier: 'SILVER', missing: 1 } },
      badgeHolders: { nodes: [{ account: { handle: helper.handle }, tier: 'BRONZE' }] },
    });

    await act(asker.client, 'withdrawAcceptance', { answerId });
    expect(await badges()).toEqual([]);
  });

  it('is given by hand to a handle however long it became', async () => {
    const namesake = await kehila.person('namesake');
    const handle = 'alexandra-montgomery-fitzgeral-2';
    await kehila.sql('update account set handle = $2 where id = $1', namesake.accountId, handle);
    await act(administrator.client, 'giveBadge', { badgeId, handle, tier: 'BRONZE', reason: 'Kind words.' });
    const { body } = await kehila.anonymous().send(`{ account(handle: "${handle}") { badges { badgeId tier } } }`);
    expect(body.data).toEqual({ account: { badges: [{ badgeId, tier: 'BRONZE' }] } });
  });
});
