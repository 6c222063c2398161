import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('a suggested duplicate over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let member: Person;
  const wanted = 'Question { closed { reason duplicateOf { id } } suggestedDuplicate { id mayConfirm mine other { id title slug } } }';

  const ask = async (title: string) =>
    (await act(asker.client, 'askQuestion', { space: 'wifi', title, body: 'Since yesterday.', tags: [] }, 'Question { id }'))['id'] as string;
  const suggest = async () => {
    const [duplicateOf, questionId] = [await ask('Why does it blink?'), await ask('Why is it blinking?')];
    const marked = await act(member.client, 'markDuplicate', { questionId, duplicateOf }, wanted);
    return { duplicateOf, questionId, marked, suggestionId: (marked['suggestedDuplicate'] as { id: string }).id };
  };
  const told = async (who: Person) => {
    await kehila.drain();
    const { body } = await who.client.send('{ notifications { nodes { kind path } } }');
    return (body.data as { notifications: { nodes: { kind: string; path: string }[] } }).notifications.nodes;
  };

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    [asker, member] = [await kehila.person('asker'), await kehila.person('member', { reputation: 300 })];
  });

  it('is told to the asker, who confirms it, and the member hears of that', async () => {
    const { duplicateOf, questionId, marked, suggestionId } = await suggest();
    expect(marked).toMatchObject({
      closed: null,
      suggestedDuplicate: { mayConfirm: false, mine: true, other: { id: duplicateOf, title: 'Why does it blink?' } },
    });
    expect(await told(asker)).toContainEqual({ kind: 'DUPLICATE_SUGGESTED', path: `/q/${questionId}/why-is-it-blinking` });
    expect(await act(asker.client, 'confirmDuplicate', { suggestionId }, wanted)).toMatchObject({
      closed: { reason: 'DUPLICATE', duplicateOf: { id: duplicateOf } },
      suggestedDuplicate: null,
    });
    expect(await told(member)).toMatchObject([{ kind: 'DUPLICATE_CONFIRMED' }]);
    expect(await act(asker.client, 'declineDuplicate', { suggestionId, reason: 'No.' }, wanted)).toMatchObject({
      code: 'SUGGESTION_ENDED',
    });
  });

  it('is declined with a reason, which is kept', async () => {
    const { questionId, suggestionId } = await suggest();
    expect(await act(member.client, 'confirmDuplicate', { suggestionId }, wanted)).toMatchObject({ code: 'OWN_SUGGESTION' });
    await act(asker.client, 'declineDuplicate', { suggestionId, reason: 'Mine is green.' }, wanted);
    expect(await told(member)).toContainEqual({ kind: 'DUPLICATE_DECLINED', path: `/q/${questionId}/why-is-it-blinking/duplicate` });
    const seen = await member.client.send(`{ question(id: "${questionId}") { declinedDuplicates { reason } suggestedDuplicate { id } } }`);
    expect(seen.body.data).toEqual({ question: { declinedDuplicates: [{ reason: 'Mine is green.' }], suggestedDuplicate: null } });
  });

  it('is shown to nobody else', async () => {
    const { questionId } = await suggest();
    for (const { client } of [await kehila.person('other'), { client: kehila.anonymous() }]) {
      const seen = await client.send(`{ question(id: "${questionId}") { suggestedDuplicate { id } declinedDuplicates { reason } } }`);
      expect(seen.body.data).toEqual({ question: { suggestedDuplicate: null, declinedDuplicates: [] } });
    }
  });
});
