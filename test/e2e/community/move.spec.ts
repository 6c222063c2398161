import { act } from '../../stage/act';
import { type Client } from '../../stage/client';
import { Kehila, type Person } from '../../stage/kehila';

describe('moving a question to a space that fewer people read', () => {
  const kehila = Kehila.use();
  let staff: Person;
  let asker: Person;
  let questionId: string;
  let nominationId: string;

  const ask = async (client: Client, query: string) => (await client.send(query)).body.data as Record<string, never>;
  const found = async (client: Client) => (await client.send(`{ search(query: "orchid") { hits { id } } }`)).text.includes(`"${questionId}"`);
  const listed = async (client: Client) => (await client.send(`{ questions { nodes { id } } }`)).text.includes(`"${questionId}"`);
  const nominated = async (client: Client) => (await client.send(`{ nominations { nodes { id } } }`)).text.includes(`"${nominationId}"`);

  beforeAll(async () => {
    const [home, inner] = [await kehila.space({ slug: 'home' }), await kehila.space({ slug: 'inner', visibility: 'staff' })];
    staff = await kehila.person('staff', { grants: [home, inner].map((spaceId) => ({ role: 'STAFF', spaceId })) });
    asker = await kehila.person('asker', { reputation: 60 });
    const question = { space: 'home', title: 'Why does the orchid droop?', body: 'It droops since yesterday.', tags: ['orchid'] };
    questionId = (await act(asker.client, 'askQuestion', question, 'Question { id }'))['id'] as string;
    const answerId = (await act(staff.client, 'postAnswer', { questionId, body: 'Give the orchid less water.' }, 'Answer { id }'))['id'] as string;
    await act(asker.client, 'acceptAnswer', { answerId });
    nominationId = (await act(asker.client, 'nominateForArticle', { contentId: answerId }, 'Nomination { id }'))['id'] as string;
    await kehila.drain();
  });

  it('hides it from everybody else at once, everywhere, and undoing shows it again', async () => {
    const everywhere = async (client: Client) => [
      await found(client),
      await listed(client),
      (await ask(client, `{ question(id: "${questionId}") { id } }`))['question'] !== null,
    ];
    const anybody = kehila.anonymous();
    expect([await everywhere(anybody), await nominated(asker.client)]).toEqual([[true, true, true], true]);
    const moved = await act(staff.client, 'moveQuestion', { questionId, space: 'inner' }, 'Question { space { slug } movedFrom { slug } }');
    expect(moved).toMatchObject({ space: { slug: 'inner' }, movedFrom: { slug: 'home' } });
    for (const client of [anybody, asker.client]) expect(await everywhere(client)).toEqual([false, false, false]);
    expect(await everywhere(staff.client)).toEqual([true, true, true]);
    expect([await nominated(asker.client), await nominated(staff.client)]).toEqual([false, true]);
    await kehila.drain();
    for (const client of [anybody, asker.client]) expect(await everywhere(client)).toEqual([false, false, false]);
    expect(await everywhere(staff.client)).toEqual([true, true, true]);
    expect(await kehila.sql(`select s.slug from nomination n join space s on s.id = n.space_id where n.question_id = $1`, questionId)).toEqual([
      { slug: 'inner' },
    ]);
    expect(await kehila.differences()).toEqual([]);

    await act(staff.client, 'undoMove', { questionId });
    await kehila.drain();
    expect(await everywhere(anybody)).toEqual([true, true, true]);
    expect(await kehila.differences()).toEqual([]);
  });

  it('leaves points where they were earned, and takes them back from there', async () => {
    const balances = () => kehila.sql(`select account_id, balance from points_account where ledger = 'reputation' order by account_id`);
    const [before, entries] = [await balances(), await kehila.sql(`select space_id from points_transaction order by id`)];
    await act(staff.client, 'moveQuestion', { questionId, space: 'inner' });
    expect([await balances(), await kehila.sql(`select space_id from points_transaction order by id`)]).toEqual([before, entries]);
    await act(staff.client, 'undoMove', { questionId });
  });

  it('names where it came from only to those who read that space', async () => {
    const id = (await act(staff.client, 'askQuestion', { space: 'inner', title: 'For all?', body: 'So.', tags: [] }, 'Question { id }'))['id'] as string;
    await act(staff.client, 'moveQuestion', { questionId: id, space: 'home' });
    const from = `{ question(id: "${id}") { movedFrom { slug } } }`;
    expect(await ask(kehila.anonymous(), from)).toEqual({ question: { movedFrom: null } });
    expect(await ask(staff.client, from)).toEqual({ question: { movedFrom: { slug: 'inner' } } });
  });
});
