import { type Actor, BadInput } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { CommentReader } from '../comment/comment.reader';
import { PostComment } from '../comment/use-cases/post-comment';
import { communityAlone, done, nobody, Town } from '../community.factory';
import type { AskQuestionInput, CloseQuestionInput } from './graphql/question.inputs';
import { QuestionReader } from './question.reader';
import { QuestionViews } from './question.views';
import { AskForInfo } from './use-cases/ask-for-info';
import { AskQuestion } from './use-cases/ask-question';
import { CloseQuestion } from './use-cases/close-question';
import { ConfirmUrgent } from './use-cases/confirm-urgent';
import { EditQuestion } from './use-cases/edit-question';
import { MarkDuplicate } from './use-cases/mark-duplicate';
import { ReopenQuestion } from './use-cases/reopen-question';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let staff: Actor;

const read = (actor: Actor, id: string) => kehila.get(QuestionReader).byId(actor, id);
const minutes = (count: number) => count * 60_000;

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

  it('refuses a tag that is none', async () => {
    await expect(ask(asker, { tags: ['<b>'] })).rejects.toThrow(BadInput);
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

describe('editing a question', () => {
  const edit = (actor: Actor, questionId: string, fields: Partial<{ title: string; body: string; tags: string[] }> = {}) =>
    kehila.get(EditQuestion).execute(actor, { questionId, title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [], ...fields });
  const revisions = (id: string) =>
    kehila.sql<{ number: number; title: string; body_markdown: string; editor_id: string }>(
      `select * from content_revision where content_id = $1 order by number`,
      id,
    );

  it('by the asker within five minutes keeps no earlier text', async () => {
    const id = await town.ask(asker);
    kehila.clock.advance(minutes(4));
    done(await edit(asker, id, { body: 'It blinks green.' }));
    expect(await read(nobody, id)).toMatchObject({ body: { markdown: 'It blinks green.' }, editedAt: expect.any(Date), revisionCount: 0 });
  });

  it('later, or by somebody else, keeps the earlier text with who wrote it', async () => {
    const id = await town.ask(asker);
    kehila.clock.advance(minutes(5));
    done(await edit(asker, id, { title: 'A better title' }));
    done(await edit(staff, id, { body: 'Mended.', title: 'A better title' }));
    expect(await revisions(id)).toMatchObject([
      { number: 1, title: 'Why does the light blink?', body_markdown: 'It blinks red since yesterday.', editor_id: asker.accountId },
      { number: 2, title: 'A better title', body_markdown: 'It blinks red since yesterday.', editor_id: asker.accountId },
    ]);
  });

  it('again and again every four minutes does not escape the history', async () => {
    const id = await town.ask(asker);
    for (let n = 0; n < 3; n++) {
      kehila.clock.advance(minutes(4));
      done(await edit(asker, id, { body: `Version ${n}` }));
    }
    expect(await revisions(id)).toHaveLength(1);
  });

  it('moves the counts of tags', async () => {
    const id = await town.ask(asker, { tags: ['before', 'both'] });
    done(await edit(asker, id, { tags: ['both', 'after'] }));
    const counts = await kehila.sql<{ slug: string; question_count: number }>(
      `select slug, question_count from tag where slug in ('before', 'both', 'after') order by slug`,
    );
    expect(counts.map(({ slug, question_count: count }) => [slug, count])).toEqual([
      ['after', 1],
      ['before', 0],
      ['both', 1],
    ]);
  });

  it('is refused to others, who mend tags from 500 reputation and the title from 1,000', async () => {
    const id = await town.ask(asker);
    expect(await edit(await town.person({ reputation: 5_000 }), id, { body: 'Mine now.' })).toMatchObject({
      code: 'NOT_ALLOWED',
      needs: ['asker', 'staffOfSpace'],
    });
    expect(await edit(await town.person({ reputation: 499 }), id, { tags: ['lamp'] })).toMatchObject({ code: 'NOT_ALLOWED', missingReputation: 1 });
    expect(await edit(await town.person({ reputation: 999 }), id, { title: 'Title' })).toMatchObject({ code: 'NOT_ALLOWED', missingReputation: 1 });
    done(await edit(await town.person({ reputation: 500 }), id, { tags: ['lamp'] }));
    done(await edit(await town.person({ reputation: 1_000 }), id, { title: 'Title', tags: ['lamp'] }));
    expect(await read(nobody, id)).toMatchObject({ title: 'Title', tags: [{ slug: 'lamp' }], author: { id: asker.accountId } });
  });

  it('keeps the language that the asker chose, as long as the text stays', async () => {
    const id = await town.ask(asker, { language: 'ru' });
    done(await edit(asker, id, { title: 'Another title' }));
    expect(await read(nobody, id)).toMatchObject({ title: 'Another title', language: 'ru' });
    done(await edit(asker, id, { body: 'הנורה מהבהבת באדום מאתמול, ואי אפשר להתחבר.' }));
    expect(await read(nobody, id)).toMatchObject({ language: 'he' });
  });

  it('is refused to the asker in a closed question, and open to the staff', async () => {
    const id = await town.ask(asker);
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: id, reason: 'other' }));
    expect(await edit(asker, id, { body: 'x' })).toMatchObject({ code: 'QUESTION_CLOSED' });
    done(await edit(staff, id, { body: 'x' }));
  });

  it('cannot turn a newcomer’s question into what would have been held', async () => {
    const id = await town.ask(asker);
    expect(await edit(asker, id, { body: 'https://a.example https://b.example https://c.example' })).toMatchObject({
      code: 'NEWCOMER_LINKS',
      state: 'newcomer',
    });
  });

  it('finds nothing that may not be seen', async () => {
    const held = await town.ask(asker, { body: '![x](https://a.example/x.png)' });
    expect(await edit(await town.person({ reputation: 5_000 }), held)).toMatchObject({ code: 'NOT_FOUND', id: held });
    expect(await edit(asker, held, { title: 'Still mine' })).toEqual({ questionId: held });
  });
});

describe('closing a question', () => {
  const close = (actor: Actor, questionId: string, fields: Partial<CloseQuestionInput> = {}) =>
    kehila.get(CloseQuestion).execute(actor, { questionId, reason: 'off_topic', ...fields });
  const reopen = (actor: Actor, questionId: string) => kehila.get(ReopenQuestion).execute(actor, { questionId });

  it('is the staff’s, says why, and restores what was when it is opened again', async () => {
    const id = await town.ask(asker);
    await town.answer(await town.person(), id);
    done(await close(staff, id, { note: 'Belongs elsewhere.' }));
    expect(await read(nobody, id)).toMatchObject({
      state: 'answered',
      closed: { reason: 'off_topic', by: { id: staff.accountId }, note: 'Belongs elsewhere.', duplicateOfId: null },
      staffJoinAt: null,
    });
    done(await reopen(staff, id));
    expect(await read(nobody, id)).toMatchObject({ state: 'answered', closed: null, staffJoinAt: expect.any(Date) });
  });

  it('is refused to the asker, to staff elsewhere, and twice', async () => {
    const id = await town.ask(asker);
    expect(await close(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'CLOSE', needs: ['staffOfSpace'] });
    expect(await close(await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] }), id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await close(await town.person({ grants: [{ role: 'REVIEWER', spaceId: town.space }] }), id)).toMatchObject({ code: 'NOT_ALLOWED' });
    done(await close(staff, id));
    expect(await close(staff, id)).toMatchObject({ code: 'QUESTION_CLOSED' });
    expect(await close(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets nothing new in', async () => {
    const id = await town.ask(asker);
    done(await close(staff, id));
    expect(await kehila.get(PostAnswer).execute(asker, { questionId: id, body: 'x' })).toMatchObject({ code: 'QUESTION_CLOSED', state: 'closed' });
    expect(await kehila.get(PostComment).execute(staff, { contentId: id, body: 'x' })).toMatchObject({ code: 'QUESTION_CLOSED' });
    expect(await kehila.get(AskForInfo).execute(staff, { questionId: id, needed: true })).toMatchObject({ code: 'QUESTION_CLOSED' });
  });

  it('is lifted by the staff only, and only where it stands', async () => {
    const id = await town.ask(asker);
    expect(await reopen(staff, id)).toMatchObject({ code: 'STATE_REFUSED', state: 'open' });
    done(await close(staff, id));
    expect(await reopen(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'REOPEN' });
    expect(await reopen(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('as a duplicate names the other question, and for other reasons none', async () => {
    const [original, id] = [await town.ask(asker), await town.ask(asker)];
    await expect(close(staff, id, { reason: 'duplicate' })).rejects.toThrow(BadInput);
    await expect(close(staff, id, { reason: 'duplicate', duplicateOf: id })).rejects.toThrow(BadInput);
    await expect(close(staff, id, { reason: 'spam', duplicateOf: original })).rejects.toThrow(BadInput);
    expect(await close(staff, id, { reason: 'duplicate', duplicateOf: '999999' })).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    done(await close(staff, id, { reason: 'duplicate', duplicateOf: original }));
    expect(await read(nobody, id)).toMatchObject({ closed: { reason: 'duplicate', duplicateOfId: original } });
    expect(await kehila.sql(`select other_id from question_link where question_id = $1`, id)).toEqual([{ other_id: original }]);
    done(await reopen(staff, id));
    expect(await kehila.sql(`select from question_link where question_id = $1`, id)).toEqual([]);
  });

  it('as a duplicate is open from 300 reputation', async () => {
    const [original, id] = [await town.ask(asker), await town.ask(asker)];
    const mark = (actor: Actor) => kehila.get(MarkDuplicate).execute(actor, { questionId: id, duplicateOf: original });
    expect(await mark(await town.person({ reputation: 299 }))).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MARK_DUPLICATE', missingReputation: 1 });
    done(await mark(await town.person({ reputation: 300 })));
    expect(await mark(staff)).toMatchObject({ code: 'QUESTION_CLOSED' });
    await expect(kehila.get(MarkDuplicate).execute(staff, { questionId: id, duplicateOf: id })).rejects.toThrow(BadInput);
    expect(await kehila.get(MarkDuplicate).execute(staff, { questionId: '999999', duplicateOf: id })).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
  });

  it('never makes a circle of duplicates, also when both are marked at once', async () => {
    const [one, other] = [await town.ask(asker), await town.ask(asker)];
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        kehila.get(MarkDuplicate).execute(staff, n % 2 ? { questionId: one, duplicateOf: other } : { questionId: other, duplicateOf: one }),
      ),
    );
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'STATE_REFUSED', state: 'duplicate' }));
  });
});

describe('asking for information', () => {
  const need = (actor: Actor, questionId: string, needed = true) => kehila.get(AskForInfo).execute(actor, { questionId, needed });

  it('stops the clock of the window until the asker comments', async () => {
    const id = await town.ask(asker);
    const { staff_join_at: before } = (await town.row('question', id)) as { staff_join_at: Date };
    done(await need(staff, id));
    expect(await read(nobody, id)).toMatchObject({ needsInfo: true, staffJoinAt: null });
    kehila.clock.advance(minutes(30));
    await town.comment(staff, id);
    expect(await read(nobody, id)).toMatchObject({ needsInfo: true });
    await town.comment(asker, id);
    const question = await read(nobody, id);
    expect(question?.needsInfo).toBe(false);
    expect(question!.staffJoinAt!.getTime() - before.getTime()).toBeGreaterThanOrEqual(minutes(30));
    expect(question!.staffJoinAt!.getTime() - before.getTime()).toBeLessThan(minutes(31));
  });

  it('is lifted by the staff and by an edit of the asker', async () => {
    const id = await town.ask(asker);
    done(await need(staff, id));
    done(await need(staff, id, false));
    expect(await read(nobody, id)).toMatchObject({ needsInfo: false });
    done(await need(staff, id));
    done(await kehila.get(EditQuestion).execute(asker, { questionId: id, title: 'More', body: 'More.', tags: [] }));
    expect(await read(nobody, id)).toMatchObject({ needsInfo: false });
  });

  it('is refused to others', async () => {
    const id = await town.ask(asker);
    expect(await need(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'ASK_FOR_INFO' });
    expect(await need(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('urgency', () => {
  const decide = (actor: Actor, questionId: string, urgent = true) => kehila.get(ConfirmUrgent).execute(actor, { questionId, urgent });

  it('when confirmed brings the staff at once, and when lifted gives the window back', async () => {
    const id = await town.ask(asker, { urgent: true });
    const { staff_join_at: before } = (await town.row('question', id)) as { staff_join_at: Date };
    done(await decide(staff, id));
    const confirmed = await read(nobody, id);
    expect(confirmed).toMatchObject({ urgent: 'confirmed' });
    expect(confirmed!.staffJoinAt!.getTime()).toBeLessThanOrEqual(kehila.clock.now().getTime());
    done(await decide(staff, id, false));
    expect(await read(nobody, id)).toMatchObject({ urgent: 'none', staffJoinAt: before });
  });

  it('is refused to others', async () => {
    const id = await town.ask(asker);
    expect(await decide(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'CONFIRM_URGENT', needs: ['staffOfSpace'] });
    expect(await decide(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('views', () => {
  it('are gathered and written together', async () => {
    const id = await town.ask(asker);
    const views = kehila.get(QuestionViews);
    views.count(id);
    views.count(id);
    expect(await read(nobody, id)).toMatchObject({ viewCount: 0 });
    await views.write();
    expect(await read(nobody, id)).toMatchObject({ viewCount: 2 });
  });
});

describe('after all of it', () => {
  it('every counter is as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});
