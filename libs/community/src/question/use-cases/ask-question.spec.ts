import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { PostAnswer } from '../../answer/use-cases/post-answer';
import { CommentReader } from '../../comment/comment.reader';
import { communityAlone, nobody, Town } from '../../community.factory';
import type { AskQuestionInput } from '../graphql/question.inputs';
import { QuestionReader } from '../question.reader';
import { AskQuestion } from './ask-question';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let staff: Actor;

const read = (actor: Actor, id: string) => kehila.get(QuestionReader).byId(actor, id);

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
});
beforeEach(async () => {
  asker = await town.person();
});

describe('asking', () => {
  const ask = (actor: Actor, fields: Partial<AskQuestionInput> = {}) =>
    kehila.get(AskQuestion).execute(actor, { space: 'home', title: 'Why?', body: 'Because.', tags: [], ...fields });

  it('puts the question before everybody, with its tags, its language and the time when staff join', async () => {
    const id = await town.ask(asker, { title: '  למה  הנתב מהבהב? ', body: 'הוא מהבהב **באדום**.', tags: ['Wi-Fi', 'נתב ביתי', 'wi-fi'], nameHidden: false });
    expect(await read(nobody, id)).toMatchObject({
      id,
      title: 'למה הנתב מהבהב?',
      slug: 'למה-הנתב-מהבהב',
      language: 'he',
      body: { excerpt: 'הוא מהבהב באדום.', language: 'he' },
      tags: [{ slug: 'wi-fi' }, { slug: 'נתב-ביתי' }],
      author: { id: asker.accountId },
      state: 'open',
      urgent: 'none',
      held: false,
      staffJoinAt: expect.any(Date),
      viewerCan: [],
    });
  });

  it('counts the question for each of its tags', async () => {
    await town.ask(asker, { tags: ['counted'] });
    await town.ask(asker, { tags: ['counted'] });
    expect(await kehila.sql(`select question_count from tag where slug = 'counted'`)).toEqual([{ question_count: 2 }]);
  });

  it('takes the draft away', async () => {
    await kehila.sql(`insert into draft (account_id, place, body, saved_at) values ($1, 'ask', 'x', now())`, asker.accountId);
    await town.ask(asker);
    expect(await kehila.sql(`select from draft where account_id = $1`, asker.accountId)).toEqual([]);
  });

  it('lets the asker say that it is urgent, and the staff know', async () => {
    expect(await read(asker, await town.ask(asker, { urgent: true }))).toMatchObject({ urgent: 'asked' });
    expect(await read(staff, await town.ask(staff, { urgent: true }))).toMatchObject({ urgent: 'confirmed' });
  });

  it('is refused where nobody is let in, and where there is no space', async () => {
    await town.addSpace('back-office', 'staff');
    expect(await ask(asker, { space: 'back-office' })).toMatchObject({ code: 'NOT_FOUND', id: 'back-office' });
    expect(await ask(asker, { space: 'nowhere' })).toMatchObject({ code: 'NOT_FOUND', id: 'nowhere' });
  });

  it('needs a confirmed address', async () => {
    expect(await ask(await town.person({ verified: false }))).toMatchObject({ code: 'NOT_ALLOWED', ability: 'ASK', needs: ['verified'] });
  });

  it.each(['<b>', '😀', '+++'])('refuses the tag %s, which is none, and says so of the tags', async (tag) => {
    await expect(ask(asker, { tags: [tag] })).rejects.toMatchObject({ fields: [{ path: ['input', 'tags'], code: 'TAG_INVALID' }] });
  });

  it('is possible three times a day for a newcomer, also when many come at once', async () => {
    const newcomer = await town.person({ joinedAt: '2026-11-01T07:00:00Z' });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask(newcomer)));
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(3);
    expect(outcomes.find((outcome) => 'code' in outcome)).toMatchObject({ code: 'NEWCOMER_LIMIT_REACHED', limit: 3 });
  });

  it('holds a newcomer’s question with three links or an image: only the author and the staff see it', async () => {
    const links = 'https://a.example https://b.example https://c.example';
    const withLinks = await town.ask(await town.person(), { body: links, tags: ['of-held'] });
    const withImage = await town.ask(asker, { body: '![lamp](https://a.example/lamp.png)' });
    expect(await read(asker, withImage)).toMatchObject({ held: true });
    expect(await read(staff, withLinks)).toMatchObject({ held: true });
    for (const id of [withLinks, withImage]) {
      expect(await read(nobody, id)).toBeNull();
      expect(await read(await town.person(), id)).toBeNull();
    }
    expect(await kehila.get(PostAnswer).execute(staff, { questionId: withLinks, body: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await kehila.sql(`select question_count from tag where slug = 'of-held'`)).toEqual([{ question_count: 0 }]);
  });

  it('takes links from people who are no newcomers', async () => {
    const regular = await town.person();
    for (let n = 0; n < 3; n++) await town.ask(regular);
    expect(
      await read(nobody, await town.ask(regular, { body: 'https://a.example https://b.example https://c.example ![x](https://a.example/x.png)' })),
    ).toMatchObject({ held: false });
  });

  it('hides the name from everybody but the asker, the staff too', async () => {
    const id = await town.ask(asker, { nameHidden: true });
    await town.comment(asker, id);
    for (const reader of [nobody, staff, await town.person()]) {
      expect(await read(reader, id)).toMatchObject({ author: null, authorName: 'שם מוסתר', authorRole: null, nameHidden: true });
    }
    expect(await read(asker, id)).toMatchObject({ author: { id: asker.accountId }, nameHidden: true });
    expect((await kehila.get(CommentReader).of(nobody, { id, spaceId: town.space }, 1)).nodes).toMatchObject([{ author: null, authorName: 'שם מוסתר' }]);
  });

  it('has one effect for one idempotency key', async () => {
    const input = { space: 'home', title: 'Once', body: 'Once.', tags: [], idempotencyKey: 'ask-once' };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => kehila.get(AskQuestion).execute(asker, input)));
    expect(new Set(outcomes.map((outcome) => ('questionId' in outcome ? outcome.questionId : outcome.code))).size).toBe(1);
    expect(await kehila.sql(`select count(*)::int as n from question where author_id = $1`, asker.accountId)).toEqual([{ n: 1 }]);
  });
});

describe('after all of it', () => {
  it('every counter is as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});
