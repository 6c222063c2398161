import { ImportRefused } from '../import-refused';
import { answer, at, question, useDumps, user, votes, type WrittenDump, writeDump } from './dump.factory';

describe('importing a Stack Exchange dump', () => {
  const { dumpOf, imported, indexing, kehila, ours, run } = useDumps();

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
      expect(await ours(summary, 'question', 10)).toMatchObject({ title: 'Question 10' });
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
      expect([...indexing.ids].sort()).toEqual(touched.map(({ id }) => id).sort());
      expect(touched[0]).toMatchObject({ state: 'answered', answer_count: 1 });
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
