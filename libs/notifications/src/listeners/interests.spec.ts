import { AskQuestion } from '@kehila/community';
import { type Actor, Database } from '@kehila/platform';
import { SetInterest } from '@kehila/spaces';
import { MutedQuestions } from '../mute/muted-questions';
import { done, Neighbourhood } from '../notifications.factory';

type Level = 'watch' | 'follow' | 'normal' | 'mute';

describe('how much somebody wants to hear of a space or a tag', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let helper: Actor;
  let reader: Actor;
  let word: string;
  let made = 0;

  const set = async (place: 'space' | 'tag', slug: string, level: Level, actor = reader) =>
    done(await kehila.get(SetInterest).execute(actor, { place, slug, level }));
  const askWith = async (tags: readonly string[], actor = asker) => {
    const question = { space: 'home', title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [...tags], nameHidden: false };
    return done(await kehila.get(AskQuestion).execute(actor, question)).questionId;
  };

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, helper, reader] = [await street.person(), await street.person(), await street.person()];
    word = `word-${++made}`;
    await askWith([word], await street.person());
    await kehila.drain();
  });
  afterEach(() => street.closeSpace('public'));

  it('watching tells of every new question and of every answer', async () => {
    await set('space', 'home', 'watch');
    await street.answer(helper, await street.ask(asker));
    expect(await street.told(reader)).toEqual(expect.arrayContaining([['new_question', 1], ['followed_answer', 1]])); // prettier-ignore
  });

  it('following tells of new questions, gathered, in the product only', async () => {
    await street.choose(reader, 'question', 'at_once');
    await set('space', 'home', 'follow');
    await street.answer(helper, await street.ask(asker));
    await street.ask(asker);
    expect([await street.told(reader), await street.mails(reader)]).toEqual([[['new_question', 2]], []]);
  });

  it('leads to the one question, and to the space when there are several', async () => {
    await set('space', 'home', 'follow');
    const question = await street.ask(asker);
    await kehila.drain();
    expect(await street.lines(reader)).toMatchObject([{ title: 'Why does the light blink?', path: `/q/${question}/why-does-the-light-blink` }]);
    await street.ask(asker);
    await kehila.drain();
    expect(await street.lines(reader)).toMatchObject([{ title: 'Home', path: '/spaces/home' }]);
  });

  it('tells nothing twice when a space and several tags match, and says it under the tag', async () => {
    await askWith(['other'], helper);
    await kehila.drain();
    await Promise.all([set('space', 'home', 'watch'), set('tag', word, 'follow'), set('tag', 'other', 'watch')]);
    await askWith([word, 'other']);
    expect(await street.told(reader)).toEqual([['new_question', 1]]);
    await askWith([word, 'other']);
    await kehila.drain();
    expect(await street.lines(reader)).toMatchObject([{ count: 2, title: 'other', path: '/tags/other' }]);
  });

  it.each<[Level, Level, unknown[]]>([
    ['watch', 'mute', []],
    ['mute', 'watch', [['new_question', 1]]],
    ['mute', 'normal', []],
  ])('of a space %s, of its tag %s: the tag decides', async (ofSpace, ofTag, told) => {
    await set('space', 'home', ofSpace);
    await set('tag', word, ofTag);
    await askWith([word]);
    expect(await street.told(reader)).toEqual(told);
  });

  it('lets a question that they follow, or muted, come before both', async () => {
    const question = await askWith([word]);
    await set('tag', word, 'mute');
    await street.follow(reader, question);
    await street.answer(helper, question);
    expect(await street.told(reader)).toEqual([['followed_answer', 1]]);
    await set('tag', word, 'watch');
    await kehila.get(MutedQuestions).mute(reader, question, true);
    await street.answer(await street.person(), question);
    expect(await street.told(reader)).toEqual([['followed_answer', 1]]);
  });

  it('muting leaves what is addressed to them, and ends what is not', async () => {
    await set('space', 'home', 'mute', asker);
    await set('space', 'home', 'mute');
    const question = await street.ask(asker);
    await street.affect(reader, question);
    for (let votes = 0; votes < 5; votes++) await street.vote(await street.person(), question);
    const answer = await street.answer(helper, question);
    await street.comment(helper, question);
    await street.accept(asker, answer);
    expect([(await street.told(asker)).map(([kind]) => kind).sort(), await street.told(reader)]).toEqual([['answer', 'comment'], []]);
  });

  it('is shown to nobody who may not see the question', async () => {
    await set('space', 'home', 'watch');
    await street.ask(asker);
    await kehila.drain();
    await street.closeSpace('staff');
    expect([await street.told(reader), await street.mails(reader)]).toEqual([[], []]);
  });

  it('goes into the mail of the day, and out of it when they mute meanwhile', async () => {
    await set('space', 'home', 'watch');
    await set('space', 'home', 'watch', helper);
    await street.ask(asker);
    await kehila.drain();
    await set('space', 'home', 'normal');
    kehila.clock.advance(24 * 3_600_000);
    expect([(await street.mails(helper)).map(({ subject }) => subject), await street.mails(reader)]).toEqual([['One thing is new for you'], []]);
  });

  it('costs the write nothing, and the worker a few statements for each five hundred people', async () => {
    await kehila.sql(
      `with people as (
         insert into account (handle, display_name, language, state, joined_at, verified_at)
         select 'crowd-' || n, 'Somebody', 'en', 'active', now(), now() from generate_series(1, 5000) n returning id
       )
       insert into space_follower (space_id, account_id, level, since) select (select id from space where slug = 'home'), id, case when id % 2 = 0 then 'watch' else 'follow' end, now() from people`,
    );
    const question = await street.ask(asker);
    expect(await kehila.sql(`select from notification_item where content_id = $1`, question)).toEqual([]);
    const rows = jest.spyOn(kehila.get(Database), 'rows');
    await kehila.drain();
    expect(rows.mock.calls.length).toBeLessThan(200);
    const told = `select count(*)::int as told, count(distinct i.account_id)::int as people from notification_item i join account a on a.id = i.account_id
      where i.content_id = $1 and a.handle like 'crowd-%'`;
    expect(await kehila.sql(told, question)).toEqual([{ told: 5_000, people: 5_000 }]);
  }, 60_000);
});
