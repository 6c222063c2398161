import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

const answersEach = 40;

/** Everything that is kept about threads and points. Versions only ever rise, and the outcome of a merge is kept beside it. */
const tables: Readonly<Record<string, string>> = {
  question: `select to_jsonb(x) - 'version' - 'thread_version' as row from question x order by id`,
  answer: `select to_jsonb(x) - 'version' as row from answer x order by id`,
  ...Object.fromEntries(
    [
      ['comment', 'id'],
      ['vote', 'id'],
      ['acceptance', 'id'],
      ['correction', 'id'],
      ['content_revision', 'content_id, number'],
      ['question_follower', 'question_id, account_id'],
      ['question_affected', 'question_id, account_id'],
      ['question_saved', 'question_id, account_id'],
      ['question_link', 'question_id, other_id, kind'],
      ['tag', 'id'],
      ['tag_in_space', 'tag_id, space_id'],
      ['points_account', 'ledger, account_id'],
      ['points_transaction', 'id'],
      ['points_entry', 'id'],
    ].map(([table, order]) => [table!, `select to_jsonb(x) as row from ${table} x order by ${order}`]),
  ),
  // A number under which somebody hid the name for as long as the threads were one is not given to anybody else.
  alias: `select to_jsonb(x) as row from alias x where lifted_at is null order by question_id, number`,
};

describe('merging two threads of forty answers', () => {
  const kehila = Kehila.use();
  let people: Person[];
  let staff: Person;
  let threads: string[];

  const everything = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(tables).map(async ([table, text]) => [table, (await kehila.sql<{ row: unknown }>(text)).map(({ row }) => row)] as const),
      ),
    );

  async function thread(asker: Person, number: number): Promise<string> {
    const { client } = asker;
    const question = { space: 'wifi', title: `Why does light ${number} blink?`, body: 'So.', tags: ['light'], nameHidden: true };
    const questionId = (await act(client, 'askQuestion', question, 'Question { id }'))['id'] as string;
    for (let index = 0; index < answersEach; index++) {
      const [author, reader] = [people[index % 8]!, people[(index + 1) % 8]!];
      const input = { questionId, body: `Try number ${index}.`, hideName: index % 10 === 3 };
      const answerId = (await act(author.client, 'postAnswer', input, 'Answer { id }'))['id'] as string;
      if (index % 4 === 0) await act(reader.client, 'castVote', { contentId: answerId, value: index % 8 === 0 ? 'UP' : 'DOWN' });
      if (index % 5 === 0) await act(reader.client, 'postComment', { contentId: answerId, body: 'Which one?' });
      if (index % 16 === 0) await act(client, 'acceptAnswer', { answerId });
    }
    await act(people[2]!.client, 'postComment', { contentId: questionId, body: 'Since when?' });
    for (const person of people.slice(0, 5)) {
      await act(person.client, 'followQuestion', { questionId, follow: true });
      await act(person.client, 'markAffected', { questionId, affected: true });
    }
    await act(people[3]!.client, 'castVote', { contentId: questionId, value: 'UP' });
    return questionId;
  }

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    people = await Promise.all(Array.from({ length: 8 }, () => kehila.person('helper', { reputation: 500 })));
    threads = [await thread(await kehila.person('asker', { reputation: 60 }), 1), await thread(await kehila.person('asker', { reputation: 60 }), 2)];
  });

  it('and undoing it leaves everything as it was, field by field, points included', async () => {
    const [questionId, intoId] = threads;
    const before = await everything();
    expect(before['answer']).toHaveLength(2 * answersEach);

    const wanted = 'Question { id answerCount merged { id } }';
    expect(await act(staff.client, 'mergeQuestions', { questionId, intoId }, wanted)).toMatchObject({
      id: intoId,
      answerCount: 80,
      merged: [{ id: questionId }],
    });
    await kehila.drain();
    expect(await kehila.differences()).toEqual([]);
    expect((await everything())['answer']).not.toEqual(before['answer']);

    expect(await act(staff.client, 'undoMerge', { questionId }, wanted)).toMatchObject({ id: questionId, answerCount: 40, merged: [] });
    await kehila.drain();
    expect(await kehila.differences()).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('and so does splitting one and undoing that, but for the question that was asked for what moved', async () => {
    const [questionId] = threads;
    const before = await everything();
    const moving = await kehila.sql<{ id: string }>(
      `select id from answer where question_id = $1 and (id % 3 = 0 or accepted_at is not null) order by id limit 30`,
      questionId,
    );
    const input = { questionId, answerIds: moving.map(({ id }) => id), title: 'Why does the router hum?', body: 'What does the hum come from?' };
    const made = await act(staff.client, 'splitQuestion', input, 'Question { id answerCount splitFrom { id } }');
    expect(made).toMatchObject({ answerCount: moving.length, splitFrom: { id: questionId } });
    await kehila.drain();
    expect(await kehila.differences()).toEqual([]);
    expect((await everything())['vote']).not.toEqual(before['vote']);

    const back = await act(staff.client, 'undoSplit', { questionId: made['id'] }, 'Question { id answerCount splitInto { id } }');
    expect(back).toMatchObject({ id: questionId, answerCount: answersEach, splitInto: [] });
    await kehila.drain();
    expect(await kehila.differences()).toEqual([]);
    const after = await everything();
    const others = (rows: unknown, key: 'id' | 'question_id') => (rows as Record<string, unknown>[]).filter((row) => row[key] !== Number(made['id']));
    const left = { ...after, question: others(after['question'], 'id'), question_follower: others(after['question_follower'], 'question_id') };
    expect(left).toEqual(before);
    expect((await staff.client.send(`{ question(id: "${made['id'] as string}") { id } }`)).body.data).toEqual({ question: { id: questionId } });
  });

  it('leads who asks for the one to the other, until it is undone', async () => {
    const [questionId, intoId] = threads;
    const idOf = async () => (await staff.client.send(`{ question(id: "${questionId}") { id } }`)).body.data;
    await act(staff.client, 'mergeQuestions', { questionId, intoId });
    expect(await idOf()).toEqual({ question: { id: intoId } });
    await act(staff.client, 'undoMerge', { questionId });
    expect(await idOf()).toEqual({ question: { id: questionId } });
  });

  it('takes the credit for accepting from who asked, when the solution is taken back at the other', async () => {
    const [questionId, intoId] = threads;
    const balances = () =>
      kehila.sql<{ id: string; balance: number }>(
        `select q.id, balance from points_account p join question q on q.author_id = p.account_id where p.ledger = 'alias' and q.id = any($1) order by q.id`,
        threads,
      );
    const solutions = await kehila.sql<{ answer_id: string }>(`select answer_id from acceptance where question_id = $1 and withdrawn_at is null`, questionId);
    await act(staff.client, 'mergeQuestions', { questionId, intoId });
    const before = await balances();
    for (const { answer_id: answerId } of solutions) await act(staff.client, 'withdrawAcceptance', { answerId });
    const after = await balances();
    expect(after.map(({ balance }, index) => balance - before[index]!.balance)).toEqual([-2, 0]);
  });
});
