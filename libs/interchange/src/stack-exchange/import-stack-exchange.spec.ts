import { AccountsModule, PublicAddress, Standing } from '@kehila/accounts';
import { SearchIndexing } from '@kehila/search';
import { SpacesModule } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { InterchangeModule } from '../interchange.module';
import { answer, at, type DumpOnDisk, question, user, votes, type WrittenDump, writeDump } from './dump.factory';
import { ImportRefused } from '../import-refused';
import { ImportStackExchange } from './import-stack-exchange';
import type { ImportSummary } from '../run/import-summary';
import type { ImportOptions } from '../run/imports';

/** The search lib has its own specs; here only what it is told to index. */
class RecordedIndexing {
  readonly ids: string[] = [];

  refresh(ids: readonly string[]): Promise<void> {
    this.ids.push(...ids);
    return Promise.resolve();
  }
}

const indexing = new RecordedIndexing();
const ports = [
  { provide: SearchIndexing, useValue: indexing },
  { provide: Standing, useValue: {} },
  { provide: PublicAddress, useValue: {} },
];
const now = new Date('2026-11-01T08:00:00Z');

describe('importing a Stack Exchange dump', () => {
  const kehila = useFeatures({ modules: [AccountsModule, SpacesModule, InterchangeModule], ports, at: now });
  const dumps: DumpOnDisk[] = [];
  let spaces = 0;

  afterAll(() => Promise.all(dumps.map((dump) => dump.remove())));

  async function dumpOf(files: WrittenDump): Promise<string> {
    const dump = await writeDump({ 'Posts.xml': [], ...files });
    dumps.push(dump);
    return dump.path;
  }

  const run = (options: ImportOptions): Promise<ImportSummary> => kehila.get(ImportStackExchange).run(options);

  /** A dump into a space of its own. */
  async function imported(files: WrittenDump): Promise<ImportSummary> {
    return run({ path: await dumpOf(files), spaceSlug: `space-${++spaces}` });
  }

  function ours(summary: ImportSummary, kind: string, externalId: number): Promise<string> {
    return kehila
      .sql<{ id: string }>(
        `select r.internal_id as id from import_reference r join import_source s on s.id = r.source_id where s.space_id = $1 and r.kind = $2 and r.external_id = $3`,
        summary.space.id,
        kind,
        String(externalId),
      )
      .then(([row]) => row!.id);
  }

  async function rowOf(table: string, id: string): Promise<Record<string, unknown>> {
    return (await kehila.sql(`select * from ${table} where id = $1`, id))[0]!;
  }

  describe('questions and answers', () => {
    it('come with their texts, dates, views, tags and authors', async () => {
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Posts.xml': [
          question(10, { Title: 'Red &amp; light?', Body: '<p>The <b>PON</b> light</p>', Tags: '<router><pon>', LastEditDate: at('08:30'), ViewCount: 42 }),
          answer(11, 10, { Body: '<p>Restart it.</p>', LastEditDate: at('11:00') }),
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 1, accounts: 2 }, brokenCount: 0, alreadyThere: 0 });

      const asked = await rowOf('question', await ours(summary, 'question', 10));
      expect(asked).toMatchObject({
        ...{ space_id: summary.space.id, title: 'Red &amp; light?', slug: 'red-amp-light', body_markdown: 'The **PON** light', language: 'en', imported: true },
        ...{ body_html: '<p dir="ltr">The <strong>PON</strong> light</p>\n', body_text: 'The PON light', view_count: 42, answer_count: 1, state: 'answered' },
        ...{ author_id: await ours(summary, 'account', 1), author_name: null, publication: 'visible', staff_join_at: null, closed_at: null },
        // The dump says nine; its answer came at ten.
        ...{ asked_at: new Date(`${at('08:00')}Z`), edited_at: new Date(`${at('08:30')}Z`), last_activity_at: new Date(`${at('10:00')}Z`) },
      });
      const tags = await kehila.sql('select slug from tag where id = any($1) order by slug', asked.tag_ids);
      expect(tags).toEqual([{ slug: 'pon' }, { slug: 'router' }]);

      expect(await rowOf('answer', await ours(summary, 'answer', 11))).toMatchObject({
        ...{ question_id: asked.id, body_markdown: 'Restart it.', author_id: await ours(summary, 'account', 2), accepted_at: null, imported: true },
        ...{ answered_at: new Date(`${at('10:00')}Z`), edited_at: new Date(`${at('11:00')}Z`) },
      });
    });

    it('come in Hebrew with Hebrew names for what has none', async () => {
      const summary = await imported({
        'Users.xml': [user(-1, { DisplayName: 'Community' }), user(5, { DisplayName: '\u200b' })],
        'Posts.xml': [question(10, { Title: 'למה הנתב מתנתק?', Body: '<p>כל ערב, כבר שבוע.</p>', OwnerUserId: 5 })],
      });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ language: 'he', slug: 'למה-הנתב-מתנתק' });
      expect(await rowOf('account', await ours(summary, 'account', -1))).toMatchObject({ display_name: 'האתר הקודם', language: 'he' });
      expect(await rowOf('account', await ours(summary, 'account', 5))).toMatchObject({ display_name: 'פרופיל 5' });
    });

    it('come in whichever order the file has them', async () => {
      const summary = await imported({ 'Posts.xml': [answer(3, 10), question(10), answer(11, 10)] });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ answer_count: 2 });
    });

    it('count the tags of what can be seen, in both forms in which dumps write them', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { Tags: '<counted><once>' }), question(11, { Tags: '|counted|' }), question(12, { Tags: '' })],
      });
      expect(summary.added.questions).toBe(3);
      expect(await kehila.sql(`select slug, question_count from tag where slug in ('counted', 'once') order by slug`)).toEqual([
        { slug: 'counted', question_count: 2 },
        { slug: 'once', question_count: 1 },
      ]);
    });

    it('keep the question from the staff queue where a peer has helped', async () => {
      const summary = await imported({ 'Posts.xml': [question(10), answer(11, 10, { Score: 1 }), question(20), answer(21, 20, { Score: 0 })] });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ peer_helped: true });
      expect(await rowOf('question', await ours(summary, 'question', 20))).toMatchObject({ peer_helped: false });
    });

    it('leave out an answer whose question is gone, and count it', async () => {
      const summary = await imported({ 'Posts.xml': [question(10), answer(11, 99)] });
      expect(summary).toMatchObject({ added: { answers: 0 }, skipped: { answers: 1 }, brokenCount: 0 });
    });

    it('count posts that have no place here', async () => {
      const summary = await imported({ 'Posts.xml': [question(10), { ...Object(question(11)), PostTypeId: 7 }] });
      expect(summary).toMatchObject({ added: { questions: 1 }, skipped: { otherPosts: 1 }, brokenCount: 0 });
    });

    it("keep a candidate's text hidden, with its comments", async () => {
      const summary = await imported({
        'Posts.xml': [question(10), { Id: 20, PostTypeId: 6, CreationDate: at('08:00'), Score: 0, Body: '<p>Elect me</p>', OwnerUserId: 1 }],
        'Comments.xml': [{ Id: 1, PostId: 20, Score: 0, Text: 'Good luck', CreationDate: at('09:00') }],
      });
      expect(summary.added).toMatchObject({ questions: 1, nominations: 1, comments: 1 });
      expect(await rowOf('question', await ours(summary, 'question', 20))).toMatchObject({
        publication: 'hidden',
        title: 'Candidate for moderator',
        comment_count: 1,
      });
    });
  });

  describe('votes', () => {
    it('are kept as totals, so that the score is their difference', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { Score: 2 }), answer(11, 10, { Score: -1 })],
        'Votes.xml': [...votes(10, 3, 1), ...votes(11, 1, 2), ...votes(99, 4, 0), { Id: 1, PostId: 10, VoteTypeId: 10, CreationDate: at('00:00') }],
      });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ imported_up: 3, imported_down: 1, score: 2 });
      expect(await rowOf('answer', await ours(summary, 'answer', 11))).toMatchObject({ imported_up: 1, imported_down: 2, score: -1 });
      expect(summary).toMatchObject({ added: { votes: 7 }, skipped: { votes: 4, otherVotes: 1 } });
    });

    it('lead to the score that people saw where the dump lacks some of them', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { Score: 5 }), answer(11, 10, { Score: -4 })],
        'Votes.xml': votes(10, 1, 1),
      });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ imported_up: 6, imported_down: 1, score: 5 });
      expect(await rowOf('answer', await ours(summary, 'answer', 11))).toMatchObject({ imported_up: 0, imported_down: 4, score: -4 });
    });

    it('of the kind "favourite" make followers', async () => {
      const favourite = (id: number, post: number, person: number) => ({ Id: id, PostId: post, VoteTypeId: 5, UserId: person, CreationDate: at('00:00') });
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Posts.xml': [question(10)],
        'Votes.xml': [favourite(1, 10, 1), favourite(2, 10, 2), favourite(3, 10, 77), favourite(4, 99, 1)],
      });
      expect(summary).toMatchObject({ added: { followers: 2 }, skipped: { followers: 2 } });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ follower_count: 2 });
    });
  });

  describe('accepted answers', () => {
    it('make the question solved, by its asker, on the day of the acceptance', async () => {
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Posts.xml': [question(10, { AcceptedAnswerId: 12 }), answer(11, 10), answer(12, 10)],
        'Votes.xml': [{ Id: 1, PostId: 12, VoteTypeId: 1, CreationDate: '2021-05-03T00:00:00.000' }],
      });
      const accepted = new Date('2021-05-03T00:00:00Z');
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ state: 'solved', accepted_count: 1, answer_count: 2 });
      expect(await rowOf('answer', await ours(summary, 'answer', 12))).toMatchObject({ accepted_at: accepted, accepted_by_staff: false });
      expect(await rowOf('answer', await ours(summary, 'answer', 11))).toMatchObject({ accepted_at: null });
      expect(
        await kehila.sql('select accepted_by, by_staff, accepted_at, withdrawn_at from acceptance where answer_id = $1', await ours(summary, 'answer', 12)),
      ).toEqual([{ accepted_by: await ours(summary, 'account', 1), by_staff: false, accepted_at: accepted, withdrawn_at: null }]);
    });

    it('are accepted no earlier than they were written, though votes say the day only', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { AcceptedAnswerId: 11 }), answer(11, 10)],
        'Votes.xml': [{ Id: 1, PostId: 11, VoteTypeId: 1, CreationDate: '2021-05-01T00:00:00.000' }],
      });
      expect(await rowOf('answer', await ours(summary, 'answer', 11))).toMatchObject({ accepted_at: new Date(`${at('10:00')}Z`) });
    });

    it('that are gone are counted and leave the question unsolved', async () => {
      const summary = await imported({ 'Posts.xml': [question(10, { AcceptedAnswerId: 99 }), answer(11, 10)] });
      expect(summary.skipped.acceptances).toBe(1);
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ state: 'answered', accepted_count: 0 });
    });

    it('of another question are none', async () => {
      const summary = await imported({ 'Posts.xml': [question(10, { AcceptedAnswerId: 21 }), question(20), answer(21, 20)] });
      expect(await rowOf('question', await ours(summary, 'question', 20))).toMatchObject({ state: 'answered' });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ state: 'open' });
    });
  });

  describe('people', () => {
    it('become accounts without an address, with handles of their own', async () => {
      const summary = await imported({
        'Users.xml': [
          user(1, { DisplayName: 'Dana Levi', AboutMe: '<p>I <b>fix</b> routers.</p>' }),
          user(2, { DisplayName: 'Dana Levi' }),
          user(3, { DisplayName: 'Dana Levi 2' }),
        ],
      });
      const accounts = await Promise.all([1, 2, 3].map(async (id) => rowOf('account', await ours(summary, 'account', id))));
      expect(accounts.map(({ handle }) => handle)).toEqual(['dana-levi', 'dana-levi-2-2', 'dana-levi-2']);
      expect(accounts[0]).toMatchObject({
        ...{ display_name: 'Dana Levi', biography: 'I fix routers.', state: 'active', imported: true, verified_at: null },
        ...{ joined_at: new Date(`${at('07:00')}Z`), last_seen_at: new Date(`${at('20:00')}Z`) },
      });
      expect(
        await kehila.sql(
          'select from account_email where account_id = any($1)',
          accounts.map(({ id }) => id),
        ),
      ).toEqual([]);
    });

    it('of the same name in another import do not take a handle that is in use', async () => {
      const first = await imported({ 'Users.xml': [user(8, { DisplayName: 'Noa Bar' })] });
      const second = await imported({ 'Users.xml': [user(8, { DisplayName: 'Noa Bar' })] });
      const third = await imported({ 'Users.xml': [user(8, { DisplayName: 'Noa Bar' })] });
      const handles = await Promise.all([first, second, third].map(async (summary) => (await rowOf('account', await ours(summary, 'account', 8))).handle));
      expect(handles).toEqual(['noa-bar', 'noa-bar-8', 'noa-bar-8-2']);
    });

    it('bring their reputation by double entry, with its cause', async () => {
      const summary = await imported({ 'Users.xml': [user(1, { Reputation: 345 })] });
      const id = await ours(summary, 'account', 1);
      expect(await kehila.sql(`select balance, sequence from points_account where ledger = 'reputation' and account_id = $1`, id)).toEqual([
        { balance: 345, sequence: 1 },
      ]);
      const entries = await kehila.sql(
        `select t.rule, t.asked, t.space_id, t.cause_key, e.account_id, e.amount, e.balance_after from points_transaction t join points_entry e on e.transaction_id = t.id
         where t.cause_key = $1 order by e.account_id nulls last`,
        `imported:${id}`,
      );
      const shared = { rule: 'imported', asked: 345, space_id: summary.space.id, cause_key: `imported:${id}` };
      expect(entries).toEqual([
        { ...shared, account_id: id, amount: 345, balance_after: 345 },
        { ...shared, account_id: null, amount: -345, balance_after: null },
      ]);
      expect(await kehila.sql('select rule from points_standing where account_id = $1', id)).toEqual([{ rule: 'imported' }]);
    });

    it('who are gone leave their name at what they wrote', async () => {
      const summary = await imported({
        'Users.xml': [user(1)],
        'Posts.xml': [{ ...Object(question(10)), OwnerUserId: '', OwnerDisplayName: 'user9' }, answer(11, 10, { OwnerUserId: 77, OwnerDisplayName: 'user77' })],
        'Comments.xml': [{ Id: 1, PostId: 10, Score: 0, Text: 'Same here', CreationDate: at('09:00'), UserDisplayName: 'user5' }],
      });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ author_id: null, author_name: 'user9' });
      expect(await rowOf('answer', await ours(summary, 'answer', 11))).toMatchObject({ author_id: null, author_name: 'user77' });
      expect(await rowOf('comment', await ours(summary, 'comment', 1))).toMatchObject({ author_id: null, author_name: 'user5' });
      expect(summary.skipped.owners).toBe(1);
    });

    it('keep their badges; those of people who are gone are counted', async () => {
      const badge = (id: number, person: number, name: string) => ({ Id: id, UserId: person, Name: name, Date: at('12:00'), Class: 3, TagBased: 'False' });
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Badges.xml': [badge(1, 1, 'Teacher'), badge(2, 2, 'Teacher'), badge(3, 1, 'Teacher'), badge(4, 99, 'Student')],
      });
      expect(summary).toMatchObject({ added: { badges: 3 }, skipped: { badges: 1 } });
      const awards = await kehila.sql(
        `select b.name, a.awarded_at, a.imported from badge_award a join badge b on b.id = a.badge_id where a.account_id = $1`,
        await ours(summary, 'account', 2),
      );
      expect(awards).toEqual([{ name: 'Teacher', awarded_at: new Date(`${at('12:00')}Z`), imported: true }]);
    });
  });

  describe('comments', () => {
    it('hang on questions and answers, with their score, and are counted there', async () => {
      const comment = (id: number, post: number, text: string) => ({ Id: id, PostId: post, Score: 3, Text: text, CreationDate: at('12:00'), UserId: 1 });
      const summary = await imported({
        'Users.xml': [user(1)],
        'Posts.xml': [question(10), answer(11, 10)],
        'Comments.xml': [comment(1, 10, 'Is `PON` *red*?'), comment(2, 11, 'Thanks'), comment(3, 11, '# 3 works'), comment(4, 99, 'Lost')],
      });
      expect(summary).toMatchObject({ added: { comments: 3 }, skipped: { comments: 1 } });
      const [questionId, answerId] = [await ours(summary, 'question', 10), await ours(summary, 'answer', 11)];
      expect(await rowOf('comment', await ours(summary, 'comment', 1))).toMatchObject({
        ...{ content_id: questionId, question_id: questionId, score: 3, author_id: await ours(summary, 'account', 1), imported: true },
        ...{ body_html: '<p dir="ltr">Is <code dir="ltr">PON</code> <em>red</em>?</p>\n', commented_at: new Date(`${at('12:00')}Z`) },
      });
      expect(await rowOf('comment', await ours(summary, 'comment', 2))).toMatchObject({ content_id: answerId, question_id: questionId });
      expect(await rowOf('question', questionId)).toMatchObject({ comment_count: 1 });
      expect(await rowOf('answer', answerId)).toMatchObject({ comment_count: 2 });
    });
  });

  describe('tags', () => {
    it('come with description and wiki, and leave what a tag has said before', async () => {
      await kehila.sql(
        `with known as (insert into tag (slug) values ('known') returning id) insert into tag_text (tag_id, language, description) select id, 'en', 'Ours' from known`,
      );
      const wiki = (id: number, type: number, body: string) => ({ Id: id, PostTypeId: type, CreationDate: at('08:00'), Score: 0, Body: body });
      const summary = await imported({
        'Tags.xml': [
          { Id: 1, TagName: 'fibre', Count: 0, ExcerptPostId: 31, WikiPostId: 30 },
          { Id: 2, TagName: 'known', Count: 0, ExcerptPostId: 32 },
          { Id: 3, TagName: 'unused', Count: 0 },
        ],
        'Posts.xml': [
          question(10, { Tags: '<fibre>' }),
          wiki(30, 5, '<p>About <b>fibre</b></p>'),
          wiki(31, 4, 'Glass &amp; light'),
          wiki(32, 4, 'Theirs'),
          wiki(33, 5, 'Lost'),
        ],
      });
      expect(summary).toMatchObject({ added: { tags: 3, wikis: 2, questions: 1 }, skipped: { wikis: 1, otherPosts: 0 } });
      expect(
        await kehila.sql(
          `select slug, description, wiki_markdown, question_count from tag left join tag_text on tag_id = id where slug in ('fibre', 'known', 'unused') order by slug`,
        ),
      ).toEqual([
        { slug: 'fibre', description: 'Glass & light', wiki_markdown: 'About **fibre**', question_count: 1 },
        { slug: 'known', description: 'Ours', wiki_markdown: null, question_count: 0 },
        { slug: 'unused', description: null, wiki_markdown: null, question_count: 0 },
      ]);
    });
  });

  describe('links and closing', () => {
    const link = (id: number, from: number, to: number, type: number) => ({
      Id: id,
      CreationDate: at('13:00'),
      PostId: from,
      RelatedPostId: to,
      LinkTypeId: type,
    });

    it('join questions; a link of an answer is its question’s; what leads nowhere or to itself is counted', async () => {
      const summary = await imported({
        'Posts.xml': [question(10), question(20), answer(11, 10), answer(21, 20)],
        'PostLinks.xml': [link(1, 10, 20, 1), link(2, 11, 20, 3), link(3, 20, 11, 1), link(4, 10, 11, 1), link(5, 10, 99, 1), link(6, 10, 20, 9)],
      });
      expect(summary).toMatchObject({ added: { links: 3 }, skipped: { links: 3 } });
      const [one, two] = [await ours(summary, 'question', 10), await ours(summary, 'question', 20)];
      expect(
        await kehila.sql('select question_id, other_id, kind from question_link where question_id = any($1) order by question_id, kind', [one, two]),
      ).toEqual([
        { question_id: one, other_id: two, kind: 'duplicate' },
        { question_id: one, other_id: two, kind: 'related' },
        { question_id: two, other_id: one, kind: 'related' },
      ]);
    });

    it('close a duplicate that the dump says is closed, and no other', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { ClosedDate: at('14:00') }), question(20), question(30, { ClosedDate: at('15:00') })],
        'PostLinks.xml': [link(1, 10, 20, 3), link(2, 20, 30, 3)],
      });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({
        ...{ closed_reason: 'duplicate', closed_at: new Date(`${at('14:00')}Z`), closed_by: null, duplicate_of: await ours(summary, 'question', 20) },
      });
      expect(await rowOf('question', await ours(summary, 'question', 20))).toMatchObject({ closed_reason: null, closed_at: null, duplicate_of: null });
      expect(await rowOf('question', await ours(summary, 'question', 30))).toMatchObject({ closed_reason: 'other', duplicate_of: null });
    });

    it('take the reason from the history where it has one', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { ClosedDate: at('14:00') })],
        'PostHistory.xml': [{ Id: 1, PostHistoryTypeId: 10, PostId: 10, RevisionGUID: 'a', CreationDate: at('14:00'), UserId: 1, Comment: '102', Text: '{}' }],
      });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ closed_reason: 'off_topic' });
    });
  });

  describe('history', () => {
    const edit = (id: number, post: number, type: number, guid: string, text: string, more: Record<string, string | number> = {}) => {
      const time = `1${id}:00`;
      return { Id: id, PostHistoryTypeId: type, PostId: post, RevisionGUID: guid, CreationDate: at(time), Text: text, ...more };
    };

    it('becomes the earlier texts, each whole, with editor and words', async () => {
      const summary = await imported({
        'Users.xml': [user(1)],
        'Posts.xml': [question(10, { Tags: '<late>' }), answer(11, 10)],
        'PostHistory.xml': [
          edit(1, 10, 2, 'a', 'First *text*', { UserId: 1 }),
          edit(2, 10, 1, 'a', 'First title', { UserId: 1 }),
          edit(3, 10, 3, 'a', '<early><late>', { UserId: 1 }),
          edit(4, 10, 5, 'b', 'Second text', { UserDisplayName: 'user9', Comment: 'clearer' }),
          edit(5, 11, 2, 'c', 'The only text', { UserId: 1 }),
          edit(6, 10, 4, 'd', 'Last title', { UserId: 1 }),
          edit(7, 10, 24, 'd', 'approved'),
          edit(8, 99, 2, 'e', 'gone'),
          edit(9, 99, 5, 'f', 'gone too'),
        ],
      });
      expect(summary).toMatchObject({ added: { revisions: 2 }, skipped: { revisions: 1, otherHistory: 1 } });
      const [late] = await kehila.sql<{ id: string }>(`select id from tag where slug = 'late'`);
      const revisions = await kehila.sql(
        'select number, title, body_markdown, tag_ids, editor_id, editor_name, comment, at, imported from content_revision where content_id = $1 order by number',
        await ours(summary, 'question', 10),
      );
      const shared = { title: 'First title', tag_ids: [late!.id], imported: true };
      expect(revisions).toEqual([
        {
          ...shared,
          number: 1,
          body_markdown: 'First *text*',
          editor_id: await ours(summary, 'account', 1),
          editor_name: null,
          comment: null,
          at: new Date(`${at('11:00')}Z`),
        },
        { ...shared, number: 2, body_markdown: 'Second text', editor_id: null, editor_name: 'user9', comment: 'clearer', at: new Date(`${at('14:00')}Z`) },
      ]);
      expect(await kehila.sql('select from content_revision where content_id = $1', await ours(summary, 'answer', 11))).toEqual([]);
    });
  });

  describe('a broken row', () => {
    it('is reported with its file and line, and the rest goes on', async () => {
      const summary = await imported({
        'Users.xml': [user(1), '<row Id="2" Reputation="1" DisplayName="no end />', user(3)],
        'Posts.xml': [
          question(10),
          '<row Id="11" PostTypeId="1" Body="<p>" />',
          '<row Id="12" PostTypeId="2" ParentId="10" Body="" />',
          '<row PostTypeId="1" />',
          '<row Id="13" Body="no type" />',
          question(14, { Title: ' ' }),
          question(15, { CreationDate: 'yesterday' }),
          question(16, { ViewCount: 99_999_999_999 }),
          question(17),
        ],
      });
      expect(summary).toMatchObject({ added: { accounts: 2, questions: 2, answers: 0 }, brokenCount: 8 });
      expect(summary.broken.map(({ file, line }) => `${file} ${line}`).sort()).toEqual([
        ...['Posts.xml 10', 'Posts.xml 4', 'Posts.xml 5', 'Posts.xml 6', 'Posts.xml 7', 'Posts.xml 8', 'Posts.xml 9'],
        'Users.xml 4',
      ]);
      expect(summary.broken.every(({ reason }) => reason.length > 0)).toBe(true);
    });

    it('is the second of two with one number', async () => {
      const summary = await imported({ 'Posts.xml': [question(10), question(10, { Title: 'Again' }), question(11)] });
      expect(summary).toMatchObject({ added: { questions: 2 }, brokenCount: 1 });
      expect(summary.broken[0]).toMatchObject({ file: 'Posts.xml', line: 4 });
      expect(await rowOf('question', await ours(summary, 'question', 10))).toMatchObject({ title: 'Question 10' });
    });

    it('is told a hundred times, then only counted', async () => {
      const summary = await imported({ 'Posts.xml': Array<string>(150).fill('<row PostTypeId="1" />') });
      expect(summary.brokenCount).toBe(150);
      expect(summary.broken).toHaveLength(100);
    });
  });

  describe('the same dump again', () => {
    const files: WrittenDump = {
      'Users.xml': [user(1), user(2)],
      'Badges.xml': [{ Id: 1, UserId: 1, Name: 'Scholar', Date: at('12:00') }],
      'Tags.xml': [{ Id: 1, TagName: 'again', Count: 1 }],
      'Posts.xml': [question(10, { Score: 1, AcceptedAnswerId: 11, Tags: '<again>' }), question(20), answer(11, 10)],
      'Votes.xml': [...votes(10, 1, 0), { Id: 1, PostId: 10, VoteTypeId: 5, UserId: 2, CreationDate: at('00:00') }],
      'Comments.xml': [{ Id: 1, PostId: 11, Score: 0, Text: 'Thanks', CreationDate: at('12:00'), UserId: 1 }],
      'PostLinks.xml': [{ Id: 1, CreationDate: at('13:00'), PostId: 20, RelatedPostId: 10, LinkTypeId: 1 }],
      'PostHistory.xml': [
        { Id: 1, PostHistoryTypeId: 2, PostId: 10, RevisionGUID: 'a', CreationDate: at('11:00'), Text: 'First' },
        { Id: 2, PostHistoryTypeId: 5, PostId: 10, RevisionGUID: 'b', CreationDate: at('12:00'), Text: 'Second' },
      ],
    };
    const nothing = Object.fromEntries(
      Object.keys({ questions: 0, answers: 0, comments: 0, accounts: 0, badges: 0, votes: 0, tags: 0, links: 0, revisions: 0, followers: 0 }).map((name) => [
        name,
        0,
      ]),
    );
    const everything = `select
      (select json_agg(q order by id) from question q) as questions, (select json_agg(a order by id) from answer a) as answers,
      (select json_agg(c order by id) from comment c) as comments, (select json_agg(t order by id) from tag t) as tags,
      (select json_agg(p order by account_id) from points_account p) as points, (select count(*) from points_entry) as entries,
      (select count(*) from badge_award) as badges, (select count(*) from acceptance) as acceptances, (select count(*) from content_revision) as revisions,
      (select count(*) from question_link) as links, (select count(*) from question_follower) as followers, (select count(*) from account) as accounts`;

    it('adds nothing', async () => {
      const path = await dumpOf(files);
      const first = await run({ path, spaceSlug: 'again' });
      expect(first).toMatchObject({
        space: { slug: 'again', created: true },
        added: { questions: 2, answers: 1, comments: 1, accounts: 2, badges: 1, votes: 1, tags: 1, links: 1, revisions: 1, followers: 1 },
        alreadyThere: 0,
      });
      const before = await kehila.sql(everything);
      const indexed = indexing.ids.length;

      const second = await run({ path, spaceSlug: 'again' });
      expect(second).toMatchObject({ space: { ...first.space, created: false }, added: nothing, brokenCount: 0, postsPerSecond: 0 });
      expect(second.alreadyThere).toBe(11);
      expect(await kehila.sql(everything)).toEqual(before);
      expect(indexing.ids).toHaveLength(indexed);
    });

    it('grown by a few rows adds those, and tells the search of questions that have changed', async () => {
      const first = await run({ path: await dumpOf({ 'Posts.xml': [question(10), question(20)] }), spaceSlug: 'grown' });
      indexing.ids.length = 0;
      const second = await run({ path: await dumpOf({ 'Posts.xml': [question(10), question(20), question(30), answer(31, 20)] }), spaceSlug: 'grown' });
      expect(second).toMatchObject({ added: { questions: 1, answers: 1 }, alreadyThere: 2 });
      const touched = await Promise.all([ours(first, 'question', 20), ours(second, 'question', 30), ours(second, 'answer', 31)]);
      expect([...indexing.ids].sort()).toEqual(touched.sort());
      expect(await rowOf('question', touched[0])).toMatchObject({ state: 'answered', answer_count: 1 });
    });

    it('into another space is another import', async () => {
      const path = await dumpOf({ 'Posts.xml': [question(10)] });
      expect((await run({ path, spaceSlug: 'one' })).added.questions).toBe(1);
      expect((await run({ path, spaceSlug: 'other' })).added.questions).toBe(1);
    });
  });

  describe('an interrupted import', () => {
    it('goes on where it stopped and ends as if it had not been', async () => {
      const path = await dumpOf({
        'Users.xml': [user(1)],
        'Posts.xml': [
          ...Array.from({ length: 450 }, (_, index) => question(index + 1, { Tags: '<stopped>', Score: 1 })),
          ...Array.from({ length: 300 }, (_, index) => answer(index + 1_000, index + 1)),
        ],
        'Votes.xml': Array.from({ length: 450 }, (_, index) => ({ Id: index, PostId: index + 1, VoteTypeId: 2, CreationDate: at('00:00') })),
      });
      for (let stops = 0; stops < 3; stops++) {
        const stop = new AbortController();
        const stopped = run({
          path,
          spaceSlug: 'stopped',
          signal: stop.signal,
          onProgress: ({ step }) => (step === 'Posts.xml' ? stop.abort(new Error('stopped')) : undefined),
        });
        await expect(stopped).rejects.toThrow('stopped');
      }
      const failing = jest.spyOn(indexing, 'refresh').mockRejectedValueOnce(new Error('search is away'));
      await expect(run({ path, spaceSlug: 'stopped' })).rejects.toThrow('search is away');
      failing.mockRestore();
      indexing.ids.length = 0;

      const summary = await run({ path, spaceSlug: 'stopped' });
      expect(summary).toMatchObject({ added: { questions: 0, answers: 0 }, brokenCount: 0 });
      const space = summary.space.id;
      expect(
        await kehila.sql(
          `select count(*)::int as questions, sum(answer_count)::int as answers, sum(score)::int as score from question where space_id = $1`,
          space,
        ),
      ).toEqual([{ questions: 450, answers: 300, score: 450 }]);
      expect(await kehila.sql(`select question_count from tag where slug = 'stopped'`)).toEqual([{ question_count: 450 }]);
      expect(new Set(indexing.ids).size).toBe(750);
    });
  });

  describe('an import that cannot begin', () => {
    it('says so when there is no folder', async () => {
      await expect(run({ path: '/no/such/folder', spaceSlug: 'nowhere' })).rejects.toThrow(ImportRefused);
    });

    it('says so when the folder has no posts, and makes no space', async () => {
      const { path, remove } = await writeDump({ 'Users.xml': [user(1)] });
      await expect(run({ path, spaceSlug: 'nowhere' })).rejects.toThrow(ImportRefused);
      expect(await kehila.sql(`select from space where slug = 'nowhere'`)).toEqual([]);
      await remove();
    });

    it('says so when the name could be no space’s', async () => {
      await expect(run({ path: await dumpOf({}), spaceSlug: 'No Space' })).rejects.toThrow(ImportRefused);
    });

    it('says so when another one into the same space is running', async () => {
      const path = await dumpOf({ 'Posts.xml': [question(10)] });
      const { space } = await run({ path, spaceSlug: 'busy' });
      const other = await kehila.database.connect();
      await other.query(`select pg_advisory_lock(hashtext('kehila import'), $1::int)`, [space.id]);
      await expect(run({ path, spaceSlug: 'busy' })).rejects.toThrow(ImportRefused);
      other.release(true);
    });
  });

  it('stands in the audit log', async () => {
    const summary = await imported({});
    expect(await kehila.sql(`select act, subjects from audit_entry order by id desc limit 1`)).toEqual([
      { act: 'importStackExchange', subjects: [`space:${summary.space.id}`] },
    ]);
  });
});
