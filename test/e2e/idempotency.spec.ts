import { act, tryAct } from '../stage/act';
import { Kehila, type Person } from '../stage/kehila';

describe('an idempotency key', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let other: Person;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    asker = await kehila.person('asker');
    other = await kehila.person('other');
  });

  const question = { space: 'wifi', title: 'Why is it slow today?', body: 'It was fast yesterday.', tags: [] };
  const count = async (title: string) => (await kehila.sql<{ found: number }>('select count(*)::int as found from question where title = $1', title))[0]?.found;

  it('returns the first outcome again, as it stands now', async () => {
    const input = { ...question, idempotencyKey: 'first' };
    const first = await act(asker.client, 'askQuestion', input, 'Question { id answerCount }');
    await act(other.client, 'postAnswer', { questionId: first['id'], body: 'Turn it off and on.' });
    const again = await act(asker.client, 'askQuestion', input, 'Question { id answerCount }');
    expect(again).toEqual({ ...first, answerCount: 1 });
    expect(await count(question.title)).toBe(1);
  });

  it('is refused with other input', async () => {
    const { body } = await tryAct(asker.client, 'askQuestion', { ...question, title: 'Something else entirely', idempotencyKey: 'first' });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await count('Something else entirely')).toBe(0);
  });

  it('belongs to one person and one act', async () => {
    const title = 'The key of somebody else';
    expect((await act(other.client, 'askQuestion', { ...question, title, idempotencyKey: 'first' })).__typename).toBe('Question');
    const contentId = (await act(asker.client, 'askQuestion', { ...question, title: 'To be commented on' }, 'Question { id }'))['id'];
    expect((await act(asker.client, 'postComment', { contentId, body: 'A word.', idempotencyKey: 'first' })).__typename).toBe('Comment');
  });

  it('returns a refusal again, even when it would be allowed by now', async () => {
    const answerId = (await act(other.client, 'postAnswer', { questionId: await aQuestion(), body: 'So.' }, 'Answer { id }'))['id'];
    const accept = { answerId, idempotencyKey: 'accept' };
    const refused = await act(other.client, 'acceptAnswer', accept);
    expect(refused.__typename).toBe('NotAllowed');
    expect(await act(other.client, 'acceptAnswer', accept)).toEqual(refused);
  });

  it('is needed for what may be said twice: without one, two questions are two', async () => {
    const title = 'Asked twice without a key';
    await act(asker.client, 'askQuestion', { ...question, title });
    await act(asker.client, 'askQuestion', { ...question, title });
    expect(await count(title)).toBe(2);
  });

  it.each(['', 'k'.repeat(101)])('is refused when it is empty or too long', async (idempotencyKey) => {
    expect((await tryAct(asker.client, 'askQuestion', { ...question, idempotencyKey })).body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  const aQuestion = async () => (await act(asker.client, 'askQuestion', { ...question, title: 'With an answer to accept' }, 'Question { id }'))['id'] as string;
});
