import { SuspendAccount } from '@kehila/accounts';
import { type Actor, MailReview, PersonalDataParts } from '@kehila/platform';
import { done, Neighbourhood, nobody } from '../notifications.factory';
import { MarkNotificationsRead } from '../notice/use-cases/mark-notifications-read';
import { WriteNoticeMails } from './write-notice-mails';

const hour = 3_600_000;
const day = 24 * hour;

describe('what people are told by mail', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let helper: Actor;
  let reader: Actor;
  let question: string;

  const read = (actor: Actor) => kehila.get(MarkNotificationsRead).execute(actor, { ids: null, seenAt: kehila.clock.now() });
  const nowIn = async (mailId: string) => (await kehila.get(MailReview).lettersNow([mailId])).get(mailId);

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, helper, reader] = [await street.person(), await street.person(), await street.person()];
    question = await street.ask(asker);
  });
  afterEach(() => street.closeSpace('public'));

  describe('at once', () => {
    it('is an answer, with the way to it, in two parts and in their language', async () => {
      const answer = await street.answer(helper, question);
      const [mail, ...more] = await street.mails(asker);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({ subject: 'Your question has a new answer: \u2068Why does the light blink?\u2069', language: 'en' });
      const link = `https://community.example/en/q/${question}/why-does-the-light-blink?answer=${answer}#answer-${answer}`;
      expect(mail!.text).toContain(`\n\n${link}\n\n`);
      expect(mail!.html).toMatch(/<a href="[^"]*" style="[^"]*">Read it<\/a>/);
    });

    it('speaks Hebrew to whoever reads Hebrew', async () => {
      await kehila.sql(`update account set language = 'he' where id = $1`, asker.accountId);
      await street.answer(helper, question);
      const [mail] = await street.mails(asker);
      expect(mail).toMatchObject({ subject: 'יש תשובה חדשה לשאלה שלכם: \u2068Why does the light blink?\u2069', language: 'he' });
      expect(mail!.html).toContain('<html lang="he" dir="rtl">');
    });

    it('is told once, however often the event is delivered and the job runs', async () => {
      await street.answer(helper, question);
      await street.mails(asker);
      await kehila.sql(`update outbox_event set state = 'waiting', done = '{}', done_at = null, leased_until = null where type = 'AnswerPosted'`);
      await Promise.all([street.mails(asker), kehila.get(WriteNoticeMails).run(), kehila.get(WriteNoticeMails).run()]);
      expect(await street.mails(asker)).toHaveLength(1);
    });

    it('is one mail a thread, and one where two came before the job', async () => {
      const other = await street.ask(asker);
      await street.answer(helper, question);
      await street.answer(reader, question);
      await street.answer(helper, other);
      expect((await street.mails(asker)).map(({ subject }) => subject)).toEqual([
        expect.stringContaining('Your question has 2 new answers'),
        expect.stringContaining('Your question has a new answer'),
      ]);
    });

    it('comes also to whoever is told nothing in the product', async () => {
      await street.choose(asker, 'answer', 'at_once', false);
      await street.answer(helper, question);
      expect(await street.mails(asker)).toHaveLength(1);
      expect(await street.lines(asker)).toEqual([]);
    });

    it('does not come to whoever wants no mails, nor by default about points', async () => {
      await street.choose(asker, 'answer', 'off');
      await street.answer(helper, question);
      expect(await street.mails(asker)).toEqual([]);
      const answer = await street.answer(helper, question);
      for (let voter = 0; voter < 5; voter++) await street.vote(await street.person(), answer);
      expect(await street.mails(helper)).toEqual([]);
    });

    it('is left out when it was read in the product before', async () => {
      await street.answer(helper, question);
      await kehila.drain();
      await read(asker);
      expect(await street.mails(asker)).toEqual([]);
    });

    it('is never about what they may not see', async () => {
      await street.answer(helper, question);
      await street.closeSpace('staff');
      expect(await street.mails(asker)).toEqual([]);
    });

    it('is not told of what happened long ago', async () => {
      await street.answer(helper, question);
      await kehila.sql(`update outbox_event set payload = payload || '{"at":"2026-01-01T08:00:00Z"}' where type = 'AnswerPosted' and state = 'waiting'`);
      expect(await street.mails(asker)).toEqual([]);
      expect(await street.lines(asker)).toHaveLength(1);
    });

    it('does not come to whoever is suspended', async () => {
      await street.answer(helper, question);
      await kehila.drain();
      done(await kehila.get(SuspendAccount).execute(nobody, asker.accountId!));
      expect(await street.mails(asker)).toEqual([]);
    });

    it('makes no link and no button of an address in a title', async () => {
      const bait = await street.ask(asker, false, 'https://evil.example/login');
      await street.answer(helper, bait);
      const [mail] = await street.mails(asker);
      expect(mail!.text).toContain('https://evil.example/login');
      expect(mail!.html).not.toContain('href="https://evil.example');
    });

    it('says nothing of who hides the name', async () => {
      const hidden = await street.person();
      const asked = await street.ask(hidden, true);
      await street.follow(reader, asked);
      await street.answer(hidden, asked);
      const [mail] = await street.mails(reader);
      expect(mail!.subject).toContain('A question that you follow has a new answer');
      expect(mail!.text + mail!.html).not.toMatch(/Person \d|\bp\d+\b/);
    });
  });

  describe('in one mail a day', () => {
    beforeEach(async () => {
      await street.choose(asker, 'answer', 'daily');
      await street.answer(helper, question);
      await street.answer(reader, question);
      await street.comment(helper, question);
    });

    it('comes in the morning, all of it, and once', async () => {
      expect(await street.mails(asker)).toEqual([]);
      kehila.clock.advance(day);
      const [mail, ...more] = await street.mails(asker);
      expect(more).toEqual([]);
      expect(mail!.subject).toBe('2 things are new for you');
      expect(mail!.text).toContain('Your question has 2 new answers.\n\u2068Why does the light blink?\u2069\nhttps://community.example/en/q/');
      expect(mail!.text).toContain('There is a new comment on what you wrote.');
      kehila.clock.advance(day);
      expect(await street.mails(asker)).toHaveLength(1);
    });

    it('leaves out what is out of sight by then', async () => {
      await kehila.drain();
      await kehila.sql(`update comment set publication = 'removed'`);
      kehila.clock.advance(day);
      expect((await street.mails(asker)).map(({ subject }) => subject)).toEqual(['One thing is new for you']);
    });

    it('does not come when all was read', async () => {
      await kehila.drain();
      await read(asker);
      kehila.clock.advance(day);
      expect(await street.mails(asker)).toEqual([]);
    });

    it('comes sooner to whoever wants it at once by now, and later to whoever wants it weekly', async () => {
      await kehila.drain();
      await street.choose(asker, 'answer', 'at_once');
      await street.choose(asker, 'comment', 'weekly');
      expect((await street.mails(asker)).map(({ subject }) => subject)).toEqual([expect.stringContaining('2 new answers')]);
      kehila.clock.advance(day);
      const [, ...digest] = await street.mails(asker);
      kehila.clock.advance(6 * day);
      expect([digest.length, (await street.mails(asker)).length]).toEqual([0, 2]);
    });
  });

  describe('in the moment before a mail goes out', () => {
    let mailId: string;

    beforeEach(async () => {
      await street.choose(asker, 'answer', 'daily');
      await street.answer(helper, question);
      await street.comment(helper, question);
      await kehila.drain();
      kehila.clock.advance(day);
      mailId = (await street.mails(asker))[0]!.id;
    });

    it('is as it was written where nothing has changed, to the letter', async () => {
      const [written] = await street.mails(asker);
      expect(await nowIn(mailId)).toMatchObject({ subject: written!.subject, text: written!.text, html: written!.html });
    });

    it('is without what was removed since', async () => {
      await kehila.sql(`update answer set publication = 'removed'`);
      expect(await nowIn(mailId)).toMatchObject({ subject: 'One thing is new for you', text: expect.not.stringContaining('answer') });
    });

    it.each([
      ['was read', () => read(asker)],
      ['went out of sight', () => street.closeSpace('staff')],
      ['is no longer wanted', () => Promise.all([street.choose(asker, 'answer', 'off'), street.choose(asker, 'comment', 'off')])],
    ])('is withdrawn when all of it %s', async (_, happens) => {
      await happens();
      expect(await nowIn(mailId)).toBeNull();
    });
  });

  it('keeps nobody waiting for somebody whose mail cannot be written', async () => {
    await street.answer(helper, question);
    const theirs = await street.ask(reader);
    await street.answer(helper, theirs);
    await kehila.drain();
    await kehila.sql(`update notification_mail set kind = 'unheard-of' where account_id = $1`, asker.accountId);
    expect(await street.mails(reader)).toHaveLength(1);
    expect(await street.mails(asker)).toEqual([]);
  });

  describe('as personal data', () => {
    const within = (act: string, story: (tx: Parameters<PersonalDataParts['erase']>[0]) => Promise<void>) =>
      kehila.work.run({ act, actor: nobody }, async (tx) => {
        await story(tx);
        return {};
      });

    it('goes with the account, and along when two become one without telling twice', async () => {
      const other = await street.person();
      for (const follower of [reader, other]) await street.follow(follower, question);
      await street.answer(helper, question);
      await kehila.drain();
      await within('move', (tx) => kehila.get(PersonalDataParts).move(tx, other.accountId!, reader.accountId!));
      expect(await street.mails(reader)).toHaveLength(1);
      await within('erase', (tx) => kehila.get(PersonalDataParts).erase(tx, reader.accountId!));
      expect(await kehila.sql('select from notification_mail where account_id = any($1)', [other.accountId, reader.accountId])).toEqual([]);
    });
  });
});
