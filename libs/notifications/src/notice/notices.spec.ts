import { SetNotificationChoices, ViewerReader } from '@kehila/accounts';
import { type Actor, PersonalDataParts } from '@kehila/platform';
import { done, Neighbourhood, nobody } from '../notifications.factory';
import { NoticeReader } from './notice.reader';
import { MarkNotificationsRead } from './use-cases/mark-notifications-read';

describe('what people are told', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let helper: Actor;
  let reader: Actor;
  let question: string;

  const unread = async (actor: Actor) => (await kehila.get(ViewerReader).of(actor))?.unreadNotifications;
  const read = async (actor: Actor, ids: string[] | null = null, seenAt = kehila.clock.now()) =>
    done(await kehila.get(MarkNotificationsRead).execute(actor, { ids, seenAt })).read;

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, helper, reader] = [await street.person(), await street.person(), await street.person()];
    question = await street.ask(asker);
  });
  afterEach(() => street.closeSpace('public'));

  it('is an answer to their question, with the way to it', async () => {
    const answer = await street.answer(helper, question);
    await kehila.drain();
    expect(await street.lines(asker)).toMatchObject([
      {
        kind: 'answer',
        count: 1,
        sentence: 'יש תשובה חדשה לשאלה שלכם.',
        title: 'Why does the light blink?',
        path: `/q/${question}/why-does-the-light-blink?answer=${answer}#answer-${answer}`,
        isRead: false,
      },
    ]);
  });

  it('gathers in one line until it is read, and opens another then', async () => {
    await street.answer(helper, question);
    await street.answer(reader, question);
    expect(await street.told(asker)).toEqual([['answer', 2]]);
    expect(await read(asker)).toBe(1);
    kehila.clock.advance(1_000);
    await street.answer(await street.person(), question);
    expect(await street.told(asker)).toEqual([
      ['answer', 1],
      ['answer', 2],
    ]);
  });

  it('is never what they did themselves', async () => {
    await street.follow(asker, question);
    const answer = await street.answer(asker, question);
    await street.comment(asker, question);
    await street.accept(asker, answer);
    expect(await street.told(asker)).toEqual([]);
  });

  it('reaches those who follow, once and not as askers too', async () => {
    await street.follow(reader, question);
    await street.follow(asker, question);
    await street.answer(helper, question);
    expect(await street.told(reader)).toEqual([['followed_answer', 1]]);
    expect(await street.told(asker)).toEqual([['answer', 1]]);
  });

  it('is that an answer solved the problem, for its author and for whoever waited', async () => {
    const waiting = await street.person();
    await street.affect(waiting, question);
    await street.follow(waiting, question);
    const answer = await street.answer(helper, question);
    await street.accept(asker, answer);
    expect(await street.told(helper)).toEqual([['acceptance', 1]]);
    expect(await street.told(waiting)).toContainEqual(['solved', 1]);
    expect(await street.told(asker)).toEqual([['answer', 1]]);
  });

  it('is a comment on what they wrote, which leads to the comment beside the answer', async () => {
    const answer = await street.answer(helper, question);
    const comment = await street.comment(reader, answer);
    await kehila.drain();
    expect((await street.lines(helper)).map(({ kind, path }) => [kind, path])).toEqual([
      ['comment', `/q/${question}/why-does-the-light-blink?answer=${answer}#comment-${comment}`],
    ]);
  });

  it('tells of votes at milestones and of each once', async () => {
    const answer = await street.answer(helper, question);
    for (let voter = 0; voter < 4; voter++) await street.vote(await street.person(), answer);
    expect(await street.told(helper)).toEqual([]);
    for (let voter = 0; voter < 2; voter++) await street.vote(await street.person(), answer);
    expect(await street.told(helper)).toEqual([['votes', 5]]);
  });

  it('is told once, however often the event is delivered, whatever was read since', async () => {
    await street.answer(helper, question);
    await kehila.drain();
    await read(asker);
    await kehila.sql(`update outbox_event set state = 'waiting', done = '{}', done_at = null, leased_until = null where type = 'AnswerPosted'`);
    await kehila.drain();
    expect([await street.told(asker), await unread(asker)]).toEqual([[['answer', 1]], 0]);
    expect(await kehila.sql('select from notification where account_id = $1', asker.accountId)).toHaveLength(1);
  });

  it('is nothing that they chose not to hear', async () => {
    done(await kehila.get(SetNotificationChoices).execute(asker, [{ event: 'answer', inApp: false, mail: 'off' }]));
    await street.answer(helper, question);
    await street.comment(helper, question);
    expect(await street.told(asker)).toEqual([['comment', 1]]);
  });

  it('is counted among the newest hundred alone, however much waits', async () => {
    await kehila.sql(
      `with line as (
         insert into notification (account_id, kind, page_kind, page_id, subject_id, latest_at)
         select $1, 'votes', 'question', $2, n, $3 from generate_series(1, 120) n returning id, account_id
       ) insert into notification_item (account_id, kind, cause, notification_id, content_kind, content_id, at)
         select account_id, 'votes', id::text, id, 'question', $2, $3 from line`,
      asker.accountId,
      question,
      kehila.clock.now(),
    );
    expect(await unread(asker)).toBe(100);
  });

  it('disappears, and is not counted, with the right to see it', async () => {
    await street.answer(helper, question);
    await kehila.drain();
    expect(await unread(asker)).toBe(1);
    await street.closeSpace('staff');
    expect([await street.told(asker), await unread(asker)]).toEqual([[], 0]);
  });

  it.each([
    ['answer', 1],
    ['comment', 0],
  ])('counts only what of a line may still be seen when an %s is removed', async (table, left) => {
    const [gone] =
      table === 'answer' ? [await street.answer(helper, question), await street.answer(reader, question)] : [await street.comment(helper, question)];
    await kehila.drain();
    await kehila.sql(`update ${table} set publication = 'removed' where id = $1`, gone);
    expect((await street.lines(asker)).map(({ count }) => count)).toEqual(left === 0 ? [] : [left]);
    expect(await unread(asker)).toBe(left);
  });

  it('says nothing of who hides the name', async () => {
    const hidden = await street.person();
    const asked = await street.ask(hidden, true);
    await street.follow(reader, asked);
    await street.answer(hidden, asked);
    await kehila.drain();
    const lines = await street.lines(reader);
    expect(lines.map(({ kind }) => kind)).toEqual(['followed_answer']);
    expect(JSON.stringify(lines)).not.toMatch(/Person \d/);
  });

  describe('when it is read', () => {
    beforeEach(async () => {
      await street.answer(helper, question);
      await street.comment(helper, question);
      await kehila.drain();
    });

    it('is read line by line or all at once', async () => {
      const [first] = await street.lines(asker);
      expect([await read(asker, [first!.id]), await unread(asker), await read(asker), await unread(asker)]).toEqual([1, 1, 1, 0]);
    });

    it('stays unread where something came after the page was shown', async () => {
      const seenAt = kehila.clock.now();
      kehila.clock.advance(1_000);
      await street.answer(reader, question);
      await kehila.drain();
      expect([await read(asker, null, seenAt), await unread(asker)]).toEqual([1, 1]);
    });

    it("passes over another's lines", async () => {
      const ids = (await street.lines(asker)).map(({ id }) => id);
      expect([await read(helper, ids), await unread(asker)]).toEqual([0, 2]);
    });

    it('is paged without losing or doubling a line', async () => {
      const one = await kehila.get(NoticeReader).page(asker, false, 1, null);
      const next = await kehila.get(NoticeReader).page(asker, false, 1, one.pageInfo.endCursor);
      expect([one.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([true, false]);
      expect(new Set([...one.nodes, ...next.nodes].map(({ kind }) => kind))).toEqual(new Set(['answer', 'comment']));
    });

    it('leaves the list of what is unread', async () => {
      const [first] = await street.lines(asker);
      await read(asker, [first!.id]);
      const left = await kehila.get(NoticeReader).page(asker, true, 10, null);
      expect(left.nodes.map(({ kind }) => kind)).not.toContain(first!.kind);
      expect(left.nodes).toHaveLength(1);
    });
  });

  describe('as personal data', () => {
    const parts = () => kehila.get(PersonalDataParts);
    const within = (act: string, story: (tx: Parameters<PersonalDataParts['erase']>[0]) => Promise<void>) =>
      kehila.work.run({ act, actor: nobody }, async (tx) => {
        await story(tx);
        return {};
      });

    it('goes with the account', async () => {
      await street.answer(helper, question);
      await kehila.drain();
      await within('erase', (tx) => parts().erase(tx, asker.accountId!));
      expect(await kehila.sql('select from notification_item where account_id = $1', asker.accountId)).toEqual([]);
    });

    it('goes along when two accounts become one, and nothing is told twice', async () => {
      const other = await street.person();
      for (const follower of [reader, other]) await street.follow(follower, question);
      await street.answer(helper, question);
      await kehila.drain();
      await within('move', (tx) => parts().move(tx, other.accountId!, reader.accountId!));
      expect(await street.told(reader)).toEqual([['followed_answer', 1]]);
      expect(await kehila.sql('select from notification where account_id = $1', other.accountId)).toEqual([]);
    });
  });
});
