import { AnswerReader, AskQuestion, EditAnswer, EditQuestion, PostAnswer, PostComment, QuestionReader } from '@kehila/community';
import { DraftArticle, EditRevision } from '@kehila/knowledge';
import type { Actor } from '@kehila/platform';
import { Court, done, nobody } from '../moderation.factory';
import type { ContentRuleInput } from './graphql/rule.inputs';
import { RulePreview } from './rule-preview';
import { RuleReader } from './rule.reader';
import { RemoveContentRule } from './use-cases/remove-content-rule';
import { SaveContentRule } from './use-cases/save-content-rule';

describe('rules about what people write', () => {
  const court = new Court();
  const { kehila } = court;
  let administrator: Actor;
  let staff: Actor;
  let author: Actor;
  let question: string;

  beforeAll(async () => {
    administrator = await court.person([{ role: 'ADMINISTRATOR', spaceId: null }]);
    staff = await court.staff();
    await rule('hold', 'casino');
    await rule('mask', 'טיפש');
    await rule('refuse', 'free money');
    await rule('flag', 'competitor');
    await rule('hold', 'spam.example', 'link');
  });
  beforeEach(async () => {
    author = await court.person();
    question = await court.ask(await court.person());
  });

  const save = (fields: Partial<ContentRuleInput>, more: { id?: string; version?: number } = {}) =>
    kehila.get(SaveContentRule).execute(administrator, { ...more, rule: { kind: 'words', pattern: 'x', act: 'hold', ...fields } });
  const rule = async (act: ContentRuleInput['act'], pattern: string, kind: ContentRuleInput['kind'] = 'words') =>
    done(await save({ act, pattern, kind })).ruleId;
  const post = (body: string, actor = author) => kehila.get(PostAnswer).execute(actor, { questionId: question, body });
  const edit = (answerId: string, body: string, actor = author) => kehila.get(EditAnswer).execute(actor, { answerId, body });
  const seen = async (id: string) => (await kehila.get(AnswerReader).byId(nobody, id)) !== null;
  const reasons = async (id: string) => (await court.item(staff, id)).findings.map(({ reason, pattern }) => [reason, pattern]);

  describe('hold', () => {
    it('keeps an answer back until a moderator has approved it, and says to them why', async () => {
      const { answerId } = done(await post('Win at the casino: https://shop.spam.example'));
      expect(await seen(answerId)).toBe(false);
      expect(await kehila.get(AnswerReader).byId(author, answerId)).toMatchObject({ held: true });
      expect(await court.row('question', question)).toMatchObject({ answer_count: 0 });
      expect(await reasons(answerId)).toEqual([
        ['link', 'spam.example'],
        ['word', 'casino'],
      ]);
      done(await court.decide(staff, await court.item(staff, answerId), 'approve'));
      expect(await seen(answerId)).toBe(true);
      expect(await court.row('question', question)).toMatchObject({ answer_count: 1, state: 'answered' });
      expect(await court.differences()).toEqual([]);
    });

    it('keeps back a question by its title or a tag, and a comment', async () => {
      const ask = (fields: object) => kehila.get(AskQuestion).execute(author, { space: 'home', title: 'Which one?', body: 'Which one?', tags: [], ...fields });
      const byTitle = done(await ask({ title: 'Casino?' })).questionId;
      const byTag = done(await ask({ tags: ['casino'] })).questionId;
      const { commentId } = done(await kehila.get(PostComment).execute(author, { contentId: question, body: 'CASINO' }));
      for (const id of [byTitle, byTag]) expect(await kehila.get(QuestionReader).byId(nobody, id)).toBeNull();
      expect(await court.row('comment', commentId)).toMatchObject({ publication: 'held' });
      expect(await reasons(commentId)).toEqual([['word', 'casino']]);
    });

    it('lets nothing that stands become such a text, and leaves it as it was', async () => {
      const { answerId } = done(await post('Nothing here.'));
      expect(await edit(answerId, 'A casino here.')).toMatchObject({ code: 'CONTENT_TO_REVIEW' });
      expect(await court.row('answer', answerId)).toMatchObject({ body_markdown: 'Nothing here.' });
      const asked = { questionId: question, title: 'Casino', body: 'It blinks.', tags: [] };
      expect(await kehila.get(EditQuestion).execute(staff, asked)).toMatchObject({ questionId: question });
    });

    it('does not speak of what stood in a text before', async () => {
      const { answerId } = done(await post('The casino.'));
      done(await court.decide(staff, await court.item(staff, answerId), 'approve'));
      done(await edit(answerId, 'The casino, in better words.'));
      expect(await edit(answerId, 'The casino at spam.example.')).toMatchObject({ code: 'CONTENT_TO_REVIEW' });
    });

    it('does not let the staff of the space wait for themselves', async () => {
      expect(await seen(done(await post('The casino.', staff)).answerId)).toBe(true);
    });
  });

  describe('mask', () => {
    it('keeps stars in place of the word, wherever the text is read', async () => {
      const { answerId } = done(await post('הטיפש, טיפש: **טִפֵּשׁ** ו־טיפשים'));
      expect(await court.row('answer', answerId)).toMatchObject({ body_markdown: '∗∗∗, ∗∗∗: **טִפֵּשׁ** ו־טיפשים', publication: 'visible' });
      const asked = done(await kehila.get(AskQuestion).execute(author, { space: 'home', title: 'מי טיפש?', body: 'כן.', tags: [] })).questionId;
      expect(await court.row('question', asked)).toMatchObject({ title: 'מי ∗∗∗?' });
    });

    it('holds what was written so that only a reader sees the word', async () => {
      const { answerId } = done(await post('טי**פש**'));
      expect(await seen(answerId)).toBe(false);
      expect(await reasons(answerId)).toEqual([['word', 'טיפש']]);
    });
  });

  describe('refuse', () => {
    it('lets nobody post or edit it in, not the staff either, and keeps nothing', async () => {
      const { answerId } = done(await post('Nothing here.'));
      const before = await kehila.sql('select count(*)::int as n from answer');
      expect(await post('FREE money')).toMatchObject({ code: 'CONTENT_REFUSED' });
      expect(await post('free\n**money**', staff)).toMatchObject({ code: 'CONTENT_REFUSED' });
      expect(await edit(answerId, 'free money')).toMatchObject({ code: 'CONTENT_REFUSED' });
      expect(await kehila.get(PostComment).execute(author, { contentId: question, body: 'free money' })).toMatchObject({ code: 'CONTENT_REFUSED' });
      expect(await kehila.sql('select count(*)::int as n from answer')).toEqual(before);
    });
  });

  describe('flag', () => {
    it('shows the text and tells the moderators, once more when it is edited in', async () => {
      const { answerId } = done(await post('Our competitor does it better.'));
      expect(await seen(answerId)).toBe(true);
      expect(await reasons(answerId)).toEqual([['word', 'competitor']]);
      done(await court.decide(staff, await court.item(staff, answerId), 'approve'));
      expect(await seen(answerId)).toBe(true);

      const other = done(await post('Nothing here.')).answerId;
      done(await edit(other, 'The competitor.'));
      expect(await reasons(other)).toEqual([['word', 'competitor']]);
    });

    it('raises the version of what waits already, so that nobody decides unread', async () => {
      const { answerId } = done(await post('Nothing here.'));
      done(await court.flag(await court.person(), 'answer', answerId));
      const read = await court.item(staff, answerId);
      done(await edit(answerId, 'The competitor.'));
      expect(await court.decide(staff, read, 'approve')).toMatchObject({ code: 'VERSION_CHANGED' });
      expect(await court.item(staff, answerId)).toMatchObject({ flagCount: 1, findings: [{ reason: 'word' }] });
    });
  });

  it('mask and refuse in articles, which are reviewed before anybody sees them', async () => {
    const { revisionId } = done(await kehila.get(DraftArticle).execute(staff, { space: 'home', title: 'Lights' }));
    const write = (title: string, body: string, version: number) => kehila.get(EditRevision).execute(staff, { revisionId, version, title, body });
    expect(await write('Lights', 'Free money.', 1)).toMatchObject({ code: 'CONTENT_REFUSED' });
    done(await write('מי טיפש', 'A casino for a טיפש.', 1));
    const [row] = await kehila.sql('select title, body_markdown from revision where id = $1', revisionId);
    expect(row).toEqual({ title: 'מי ∗∗∗', body_markdown: 'A casino for a ∗∗∗.' });
  });

  describe('in the list', () => {
    it('count at once when added, changed and removed, and what they found says so still', async () => {
      const id = await rule('hold', 'zebra');
      const { answerId } = done(await post('The zebra.'));
      done(await save({ pattern: 'lion', act: 'refuse' }, { id, version: 1 }));
      expect(await seen(done(await post('A zebra.')).answerId)).toBe(true);
      expect(await post('A lion.')).toMatchObject({ code: 'CONTENT_REFUSED' });
      done(await kehila.get(RemoveContentRule).execute(administrator, { id }));
      expect(await seen(done(await post('A lion.')).answerId)).toBe(true);
      expect(await reasons(answerId)).toEqual([['word', 'zebra']]);
      expect(await kehila.get(RemoveContentRule).execute(administrator, { id })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await save({ pattern: 'lion' }, { id })).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('stand once, however they are written', async () => {
      await rule('hold', 'Émile');
      expect(await save({ pattern: '  emile ' })).toMatchObject({ code: 'ALREADY_LISTED' });
      expect(await save({ kind: 'link', pattern: 'https://www.SPAM.example/path' })).toMatchObject({ code: 'ALREADY_LISTED' });
      const other = await rule('hold', 'giraffe');
      expect(await save({ pattern: 'emile' }, { id: other })).toMatchObject({ code: 'ALREADY_LISTED' });
      const outcomes = await Promise.all([save({ pattern: 'twice' }), save({ pattern: 'twice' })]);
      expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : 'SAVED')).sort()).toEqual(['ALREADY_LISTED', 'SAVED']);
    });

    it('are changed as they were read', async () => {
      const id = await rule('hold', 'okapi');
      const outcomes = await Promise.all([
        save({ pattern: 'okapi', act: 'flag' }, { id, version: 1 }),
        save({ pattern: 'okapi', act: 'mask' }, { id, version: 1 }),
      ]);
      expect(outcomes.filter((outcome) => 'code' in outcome)).toMatchObject([{ code: 'VERSION_CHANGED', currentVersion: 2 }]);
    });

    it.each([
      ['words', '…'],
      ['words', 'a b c d e f g h i j k'],
      ['link', 'localhost'],
      ['link', 'not a host'],
      ['link', '.'],
    ] as const)('are refused when nothing could meet them: %s "%s"', async (kind, pattern) => {
      await expect(save({ kind, pattern })).rejects.toMatchObject({ fields: [{ path: ['input', 'rule', 'pattern'], code: 'INVALID' }] });
    });

    it('go on page after page, newest first', async () => {
      const all = (await kehila.get(RuleReader).page(100)).nodes.map(({ id }) => id);
      const first = await kehila.get(RuleReader).page(2);
      const second = await kehila.get(RuleReader).page(2, first.pageInfo.endCursor);
      expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(all.slice(0, 4));
      expect(first.nodes[0]).toMatchObject({ changedBy: { id: administrator.accountId } });
    });
  });

  describe('before they are saved', () => {
    const preview = (pattern: string, kind: 'words' | 'link' = 'words') => kehila.get(RulePreview).of(administrator, { kind, pattern, act: 'hold' });

    it('show what of the last 30 days they would have met', async () => {
      const { answerId } = done(await post('Nobody has seen a wombat, or was it a wombat?'));
      const { commentId } = done(await kehila.get(PostComment).execute(author, { contentId: question, body: 'Wombats!' }));
      expect(await preview('wombat')).toMatchObject({
        matched: 1,
        bounded: false,
        examples: [{ subjectKind: 'answer', excerpt: expect.stringContaining('wombat') }],
      });
      expect((await preview('wombat')).examples[0]!.path).toContain(`answer-${answerId}`);
      expect((await preview('wombats')).examples[0]!.path).toContain(`comment-${commentId}`);
      await kehila.sql(`update answer set answered_at = answered_at - interval '31 days' where id = $1`, answerId);
      expect(await preview('wombat')).toMatchObject({ matched: 0, examples: [] });
    });

    it('do not count what nobody sees', async () => {
      const { answerId } = done(await post('A quokka.'));
      await court.decide(staff, await flagged(answerId), 'remove');
      expect(await preview('quokka')).toMatchObject({ matched: 0 });
    });

    it('say so where not all texts were looked at, and look at 2,000 in less than a second', async () => {
      await kehila.sql(
        `insert into comment (content_id, question_id, author_id, publication, commented_at, body_markdown, body_html, body_text, language, renderer_version)
         select $1, $1, $2, 'visible', $3::timestamptz, repeat('some words ', 100), '<p></p>', repeat('some words ', 100), 'en', 1 from generate_series(1, 2100)`,
        question,
        author.accountId,
        kehila.clock.now(),
      );
      const began = process.threadCpuUsage();
      expect(await preview('words')).toMatchObject({ bounded: true, looked: 2_000, examples: { length: 20 } });
      expect(process.threadCpuUsage(began).user / 1_000).toBeLessThan(1_500);
    });

    const flagged = async (id: string) => {
      done(await court.flag(await court.person(), 'answer', id));
      return court.item(staff, id);
    };
  });
});
