import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

/** What is kept about the thread and the points, without what was put aside and what was entered and countered. */
const tables: Readonly<Record<string, string>> = {
  question: `select to_jsonb(x) - 'version' - 'thread_version' as row from question x order by id`,
  answer: `select to_jsonb(x) - 'version' as row from answer x where publication <> 'merged' order by id`,
  comment: `select to_jsonb(x) as row from comment x where publication <> 'merged' order by id`,
  vote: `select to_jsonb(x) as row from vote x order by id`,
  points: `select jsonb_build_object('ledger', ledger, 'account', account_id, 'balance', balance) as row from points_account order by ledger, account_id`,
  deed: `select jsonb_build_object('kind', kind, 'account', account_id, 'cause', cause_key, 'undone', undone, 'in_sight', in_sight) as row from deed order by account_id, kind, cause_key`,
};

describe('an answer becomes a comment, and a comment an answer', () => {
  const kehila = Kehila.use();
  let staff: Person;
  let helper: Person;
  let voters: Person[];
  let question: string;
  let answer: string;

  const everything = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(tables).map(async ([table, text]) => [table, (await kehila.sql<{ row: unknown }>(text)).map(({ row }) => row)] as const),
      ),
    );
  const reputation = async (person: Person) =>
    (await kehila.sql<{ balance: number }>(`select balance from points_account where ledger = 'reputation' and account_id = $1`, person.accountId))[0]?.balance;
  const found = async (query: string) => {
    await kehila.drain();
    return JSON.stringify((await staff.client.send(`{ search(query: "${query}", filter: { tags: [], kind: ANSWER }) { hits { id } } }`)).body);
  };
  const turned = 'TurnedText { id kind address turned }';

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    [helper, ...voters] = (await Promise.all(Array.from({ length: 4 }, () => kehila.person('helper', { reputation: 100 })))) as [Person, ...Person[]];
  });
  beforeEach(async () => {
    const input = { space: 'wifi', title: 'Why does the light blink?', body: 'It blinks.', tags: [] };
    question = (await act(voters[0]!.client, 'askQuestion', input, 'Question { id }'))['id'] as string;
    answer = (await act(helper.client, 'postAnswer', { questionId: question, body: 'Thanks for the **quokka** hint.' }, 'Answer { id }'))['id'] as string;
    for (const voter of voters.slice(0, 2)) await act(voter.client, 'castVote', { contentId: answer, value: 'UP' });
    await act(voters[2]!.client, 'castVote', { contentId: answer, value: 'DOWN' });
    await act(voters[2]!.client, 'postComment', { contentId: answer, body: 'You are welcome.' });
    await kehila.drain();
  });
  afterEach(async () => {
    await kehila.drain();
    expect(await kehila.differences()).toEqual([]);
  });

  it('gives back the points of its votes, and undoing it leaves everything as it was', async () => {
    const before = await everything();
    const [earned, paid] = [await reputation(helper), await reputation(voters[2]!)];
    const comment = await act(staff.client, 'turnAnswerIntoComment', { answerId: answer, onContentId: question }, turned);
    expect(comment).toMatchObject({ kind: 'COMMENT', turned: true, address: expect.stringContaining(`#comment-${String(comment['id'])}`) });
    await kehila.drain();
    expect(await kehila.differences()).toEqual([]);
    expect([await reputation(helper), await reputation(voters[2]!)]).toEqual([earned! - 18, paid! + 1]);

    expect(await act(staff.client, 'undoTurn', { contentId: comment['id'] }, turned)).toMatchObject({ id: answer, kind: 'ANSWER', turned: false });
    await kehila.drain();
    expect(await everything()).toEqual(before);
  });

  it('is found by the search as an answer only while it is one', async () => {
    expect(await found('quokka')).toContain(answer);
    const { id } = await act(staff.client, 'turnAnswerIntoComment', { answerId: answer, onContentId: question }, turned);
    expect(await found('quokka')).not.toContain(`"${answer}"`);
    await act(staff.client, 'undoTurn', { contentId: id }, turned);
    expect(await found('quokka')).toContain(answer);
  });

  it('is written down as what the staff did', async () => {
    await act(staff.client, 'turnAnswerIntoComment', { answerId: answer, onContentId: question }, turned);
    const acts = await kehila.sql<{ act: string }>(`select act from audit_entry where actor_id = $1 order by id desc limit 1`, staff.accountId);
    expect(acts).toEqual([{ act: 'turnAnswerIntoComment' }]);
  });

  it('is done once for one key', async () => {
    const input = { answerId: answer, onContentId: question, idempotencyKey: 'once' };
    const first = await act(staff.client, 'turnAnswerIntoComment', input, turned);
    expect(await act(staff.client, 'turnAnswerIntoComment', input, turned)).toEqual(first);
  });

  it('stands among the answers when it was a comment, and counts as given by its author', async () => {
    const remark = (await act(helper.client, 'postComment', { contentId: question, body: 'Hold it for ten wombats.' }, 'Comment { id }'))['id'];
    const made = await act(staff.client, 'turnCommentIntoAnswer', { commentId: remark }, turned);
    expect(made).toMatchObject({ kind: 'ANSWER', turned: true });
    expect(await found('wombats')).toContain(made['id']);
    expect(await kehila.sql(`select in_sight from deed where cause_key = $1`, `answer:${String(made['id'])}`)).toEqual([{ in_sight: true }]);
    await act(staff.client, 'undoTurn', { contentId: made['id'] }, turned);
    expect(await found('wombats')).not.toContain(`"${String(made['id'])}"`);
    expect(await kehila.sql(`select in_sight from deed where cause_key = $1`, `answer:${String(made['id'])}`)).toEqual([{ in_sight: false }]);
  });
});
