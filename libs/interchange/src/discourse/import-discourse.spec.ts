import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { AccountsModule, PublicAddress, Standing } from '@kehila/accounts';
import { SearchIndexing } from '@kehila/search';
import { SpacesModule } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { ImportRefused } from '../import-refused';
import { InterchangeModule } from '../interchange.module';
import type { ImportSummary } from '../run/import-summary';
import type { ImportOptions } from '../run/imports';
import { at, type BackupOnDisk, category, dumpText, post, topic, user, writeBackup, type WrittenTables } from './backup.factory';
import { ImportDiscourse } from './import-discourse';

const indexed: string[] = [];
const ports = [
  { provide: SearchIndexing, useValue: { refresh: (ids: readonly string[]) => Promise.resolve(void indexed.push(...ids)) } },
  { provide: Standing, useValue: {} },
  { provide: PublicAddress, useValue: {} },
];

describe('importing a backup of Discourse', () => {
  const kehila = useFeatures({ modules: [AccountsModule, SpacesModule, InterchangeModule], ports, at: new Date('2026-11-01T08:00:00Z') });
  const backups: BackupOnDisk[] = [];
  let spaces = 0;

  afterAll(() => Promise.all(backups.map((backup) => backup.remove())));

  const run = (options: ImportOptions): Promise<ImportSummary> => kehila.get(ImportDiscourse).run(options);

  async function backupOf(tables: WrittenTables): Promise<BackupOnDisk> {
    const backup = await writeBackup(dumpText(tables));
    backups.push(backup);
    return backup;
  }

  async function imported(tables: WrittenTables): Promise<ImportSummary> {
    return run({ path: (await backupOf(tables)).path, spaceSlug: `forum-${++spaces}` });
  }

  async function ours(summary: ImportSummary, kind: string, externalId: number): Promise<Record<string, unknown>> {
    const [row] = await kehila.sql<{ id: string }>(
      `select r.internal_id as id from import_reference r join import_source s on s.id = r.source_id
       where s.space_id = $1 and s.format = 'discourse' and r.kind = $2 and r.external_id = $3`,
      summary.space.id,
      kind,
      String(externalId),
    );
    return (await kehila.sql(`select * from ${kind} where id = $1`, row?.id ?? 0))[0] ?? {};
  }

  describe('topics', () => {
    it('become questions with their title, text, dates, views, likes, tags and category', async () => {
      const summary = await imported({
        users: [user(1)],
        categories: [category(1, { name: 'Home Network' })],
        tags: [{ id: 4, name: 'router' }],
        topic_tags: [{ id: 1, topic_id: 10, tag_id: 4 }],
        topics: [topic(10, { title: 'Why  is it slow?', views: 42, category_id: 1 })],
        posts: [post(100, 10, 1, { raw: 'It is **slow**.\n\tAnd \\ so on', like_count: 3, version: 2, last_version_at: at('10:00') })],
      });
      expect(summary).toMatchObject({ added: { questions: 1, accounts: 1, votes: 3 }, brokenCount: 0 });
      const { id: author_id } = await ours(summary, 'account', 1);
      expect(await ours(summary, 'question', 100)).toMatchObject({
        ...{ title: 'Why is it slow?', slug: 'why-is-it-slow', body_markdown: 'It is **slow**.  \n\tAnd \\ so on', view_count: 42, imported_up: 3, score: 3 },
        ...{ author_id, imported: true, publication: 'visible', closed_at: null, state: 'open', language: 'en' },
        ...{ asked_at: new Date('2021-05-01T09:00:00.123Z'), edited_at: new Date('2021-05-01T10:00:00.123Z') },
        ...{ last_activity_at: new Date('2021-05-01T12:00:00.123Z') },
      });
      expect(await kehila.sql(`select slug, question_count from tag where slug in ('router', 'home-network') order by slug`)).toEqual([
        { slug: 'home-network', question_count: 1 },
        { slug: 'router', question_count: 1 },
      ]);
    });

    it('come in Hebrew', async () => {
      const summary = await imported({
        topics: [topic(10, { title: 'למה הנתב מתנתק?' })],
        posts: [post(100, 10, 1, { raw: 'כל ערב, כבר שבוע.' }), post(101, 10, 2, { user_id: -1 })],
        users: [user(-1), user(1)],
      });
      expect(await ours(summary, 'question', 100)).toMatchObject({ language: 'he', slug: 'למה-הנתב-מתנתק', body_markdown: 'כל ערב, כבר שבוע.' });
      expect(await ours(summary, 'account', -1)).toMatchObject({ display_name: 'האתר הקודם', language: 'he' });
    });

    it('that are closed or archived are closed questions', async () => {
      const summary = await imported({ topics: [topic(10, { closed: true }), topic(11, { archived: true })], posts: [post(100, 10, 1), post(110, 11, 1)] });
      for (const id of [100, 110])
        expect(await ours(summary, 'question', id)).toMatchObject({ closed_reason: 'other', closed_at: new Date('2021-05-01T12:00:00.123Z') });
    });

    it('that not everybody could read stay behind with all that was said in them, and are counted', async () => {
      const hidden = [
        topic(20, { archetype: 'private_message', category_id: null }),
        topic(21, { category_id: 2 }),
        topic(22, { visible: false }),
        topic(23, { deleted_at: at('13:00') }),
        topic(24, { category_id: 99 }),
      ];
      const summary = await imported({
        categories: [category(1), category(2, { name: 'Staff', read_restricted: true })],
        topics: [topic(10), ...hidden],
        posts: [
          post(100, 10, 1),
          ...hidden.flatMap(({ id }) => [
            post(Number(id) * 10, Number(id), 1, { raw: 'SECRET ![x](upload://a.png)' }),
            post(Number(id) * 10 + 1, Number(id), 2, { raw: 'SECRET' }),
          ]),
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 0 }, skipped: { topics: 5, answers: 0, images: 0 }, brokenCount: 0 });
      expect(
        await kehila.sql(`select from question where body_markdown like '%SECRET%' union all select from answer where body_markdown like '%SECRET%'`),
      ).toEqual([]);
      expect(await kehila.sql(`select from tag where slug = 'staff'`)).toEqual([]);
    });
  });

  it('takes tags that everybody could see', async () => {
    const names = ['open', 'grouped', 'fraud-suspect', 'churn-risk', 'both'];
    const summary = await imported({
      tags: names.map((name, at) => ({ id: at + 1, name: `Tag ${name}` })),
      tag_group_memberships: [
        ...[
          { id: 1, tag_id: 2, tag_group_id: 1 },
          { id: 2, tag_id: 3, tag_group_id: 2 },
          { id: 3, tag_id: 4, tag_group_id: 3 },
        ],
        ...[
          { id: 4, tag_id: 5, tag_group_id: 1 },
          { id: 5, tag_id: 5, tag_group_id: 2 },
        ],
      ],
      // Group 3 gives nothing to anybody, group 2 to the staff.
      tag_group_permissions: [
        { id: 1, tag_group_id: 1, group_id: 0, permission_type: 3 },
        { id: 2, tag_group_id: 2, group_id: 3, permission_type: 1 },
      ],
      topic_tags: names.map((_, at) => ({ id: at + 1, topic_id: 10, tag_id: at + 1 })),
      topics: [topic(10)],
      posts: [post(100, 10, 1)],
    });
    expect(summary.added.questions).toBe(1);
    expect(await kehila.sql(`select slug from tag where slug like 'tag-%' order by slug`)).toEqual([
      { slug: 'tag-both' },
      { slug: 'tag-grouped' },
      { slug: 'tag-open' },
    ]);
  });

  describe('replies', () => {
    it('answer the question; a short reply to another reply is a comment on the answer from which the conversation began', async () => {
      const summary = await imported({
        users: [user(1), user(2)],
        topics: [topic(10)],
        // In the order in which PostgreSQL may write them.
        posts: [
          ...[post(104, 10, 5, { reply_to_post_number: 3 }), post(102, 10, 3, { reply_to_post_number: 2, user_id: 2 }), post(100, 10, 1)],
          ...[post(101, 10, 2, { reply_to_post_number: 1, user_id: 2 }), post(103, 10, 4, { reply_to_post_number: 2, raw: 'long '.repeat(500) })],
          ...[post(105, 10, 6, { reply_to_post_number: 99 }), post(106, 10, 7, { reply_to_post_number: 7 })],
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 4, comments: 2 }, brokenCount: 0 });
      const answer = await ours(summary, 'answer', 101);
      expect(await ours(summary, 'question', 100)).toMatchObject({ answer_count: 4, state: 'answered' });
      expect(answer).toMatchObject({ comment_count: 2, body_markdown: 'Text of post 101.' });
      for (const id of [102, 104]) expect(await ours(summary, 'comment', id)).toMatchObject({ content_id: answer['id'] });
    });

    it('that were deleted, hidden or only for the staff stay behind, and what a moderator says as one comes', async () => {
      const summary = await imported({
        topics: [topic(10)],
        posts: [
          ...[post(100, 10, 1), post(101, 10, 2, { deleted_at: at('10:00') }), post(102, 10, 3, { hidden: true }), post(103, 10, 4, { post_type: 4 })],
          ...[
            post(107, 10, 8, { post_type: 2 }),
            post(108, 10, 7),
            post(104, 10, 5, { post_type: 3 }),
            post(105, 10, 6, { user_deleted: true }),
            post(106, 10, 7),
          ],
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 2, comments: 0 }, skipped: { otherPosts: 1 }, brokenCount: 0 });
      expect(await ours(summary, 'answer', 107)).toMatchObject({ body_markdown: 'Text of post 107.' });
    });

    it('are counted where the first post is gone', async () => {
      const summary = await imported({ topics: [topic(10), topic(10)], posts: [post(100, 10, 1, { hidden: true }), post(101, 10, 2)] });
      expect(summary).toMatchObject({ added: { questions: 0, answers: 0 }, skipped: { answers: 1, topics: 1 }, brokenCount: 0 });
    });

    it('that were accepted solve the question, in both forms in which the plugin has kept it', async () => {
      const summary = await imported({
        users: [user(1)],
        topics: [topic(10), topic(11), topic(12)],
        posts: [
          ...[post(100, 10, 1), post(101, 10, 2, { user_id: 1 }), post(102, 10, 3, { reply_to_post_number: 2 })],
          ...[post(110, 11, 1), post(111, 11, 2), post(120, 12, 1)],
        ],
        topic_custom_fields: [
          { id: 1, topic_id: 10, name: 'accepted_answer_post_id', value: '102' },
          { id: 2, topic_id: 10, name: 'other', value: 'x' },
        ],
        discourse_solved_solved_topics: [
          { id: 1, topic_id: 11, answer_post_id: 111, accepter_user_id: 1, created_at: at('11:00') },
          { id: 2, topic_id: 12, answer_post_id: 999, accepter_user_id: 1, created_at: at('11:00') },
        ],
      });
      expect(await ours(summary, 'question', 100)).toMatchObject({ state: 'solved', accepted_count: 1, answer_count: 2 });
      expect(await ours(summary, 'answer', 102)).toMatchObject({ accepted_at: new Date('2021-05-01T09:00:00.123Z') });
      expect(await ours(summary, 'answer', 111)).toMatchObject({ accepted_at: new Date('2021-05-01T11:00:00.123Z') });
      expect(await ours(summary, 'question', 120)).toMatchObject({ state: 'open' });
      expect(summary.skipped.acceptances).toBe(1);
    });
  });

  describe('people', () => {
    it('come by their public name, without address, real name or password, with the likes for what comes along', async () => {
      const summary = await imported({
        users: [user(1, { username: 'Dana-L' })],
        user_emails: [{ id: 1, user_id: 1, email: 'dana@secret.example' }],
        user_profiles: [{ user_id: 1, bio_raw: 'I fix\nrouters.' }],
        user_options: [{ user_id: 1, hide_profile: false, hide_presence: false }],
        topics: [topic(10), topic(11, { archetype: 'private_message', category_id: null })],
        posts: [post(100, 10, 1, { like_count: 5 }), post(101, 10, 2, { like_count: 7 }), post(110, 11, 1, { like_count: 90 })],
      });
      const account = await ours(summary, 'account', 1);
      expect(account).toMatchObject({ handle: 'dana-l', display_name: 'Dana-L', biography: 'I fix\nrouters.', imported: true, verified_at: null });
      expect(account).toMatchObject({ last_seen_at: new Date('2021-05-01T20:00:00.123Z') });
      expect(await kehila.sql('select from account_email where account_id = $1', account['id'])).toEqual([]);
      expect(JSON.stringify(account)).not.toMatch(/secret|Real Name/);
      expect(await kehila.sql(`select balance from points_account where ledger = 'reputation' and account_id = $1`, account['id'])).toEqual([{ balance: 12 }]);
    });

    it('whose profile not everybody could read come without it, and those made from a mail without their name', async () => {
      const hidden = [
        user(1),
        user(2),
        user(3),
        user(4, { trust_level: 0 }),
        user(5, { suspended_till: '3021-01-01 00:00:00' }),
        user(6, { active: false }),
        user(7, { staged: true, username: 'moshe.cohen1957' }),
      ];
      const shown = user(8, { suspended_till: '2021-06-01 00:00:00' });
      const summary = await imported({
        users: [...hidden, shown],
        user_profiles: [...hidden, shown].map(({ id }) => ({ user_id: id!, bio_raw: 'Born in Haifa.' })),
        user_options: [
          { user_id: 1, hide_profile: true },
          { user_id: 2, hide_profile_and_presence: true },
          { user_id: 3, hide_presence: true },
        ],
        topics: [topic(10)],
        posts: [...hidden, shown].map(({ id }, at) => post(Number(id) + 100, 10, at + 1, { user_id: id! })),
      });
      for (const { id } of hidden) expect(await ours(summary, 'account', Number(id))).toMatchObject({ biography: null, last_seen_at: null });
      expect(await ours(summary, 'account', 7)).toMatchObject({ display_name: 'Member 7' });
      expect(await ours(summary, 'account', 8)).toMatchObject({ biography: 'Born in Haifa.' });
    });

    it('of a forum that keeps all profiles to its members come without them', async () => {
      const tables = { users: [user(1)], user_profiles: [{ user_id: 1, bio_raw: 'Born in Haifa.' }], topics: [topic(10)], posts: [post(100, 10, 1)] };
      const setting = { id: 1, name: 'hide_user_profiles_from_public', data_type: 5, value: 't' };
      const summary = await imported({ ...tables, site_settings: [{ id: 2, name: 's3_key', data_type: 1, value: 't' }, setting] });
      expect(await ours(summary, 'account', 1)).toMatchObject({ biography: null, last_seen_at: null });
      const other = await imported({
        ...tables,
        site_settings: [
          { id: 2, name: 's3_key', data_type: 1, value: 't' },
          { ...setting, value: 'f' },
        ],
      });
      expect(await ours(other, 'account', 1)).toMatchObject({ biography: 'Born in Haifa.' });
    });

    it('who said nothing that comes along stay behind', async () => {
      const summary = await imported({
        users: [user(1), user(2), user(3)],
        topics: [topic(10), topic(11, { archetype: 'private_message', category_id: null })],
        posts: [post(100, 10, 1), post(110, 11, 1, { user_id: 2 })],
      });
      expect(summary.added.accounts).toBe(1);
    });

    it('who are called in a text are the people who were meant, whatever they are called here', async () => {
      await imported({ users: [user(7, { username: 'avi' })], topics: [topic(10)], posts: [post(100, 10, 1, { user_id: 7 })] });
      const summary = await imported({
        users: [user(1, { username: 'Avi' }), user(2)],
        topics: [topic(10)],
        posts: [post(100, 10, 1, { raw: 'Thanks @Avi and @nobody' }), post(101, 10, 2, { raw: '@avi @person_2', user_id: 2 })],
      });
      const { id: avi, handle } = await ours(summary, 'account', 1);
      expect(handle).not.toBe('avi');
      const { id } = await ours(summary, 'question', 100);
      expect(await kehila.sql('select handle, account_id from mention where content_id = $1', id)).toEqual([{ handle: 'avi', account_id: avi }]);
      expect(await kehila.sql('select from mention where content_id = $1', (await ours(summary, 'answer', 101))['id'])).toHaveLength(2);
    });

    it('who are gone leave a post without an author', async () => {
      const summary = await imported({ topics: [topic(10)], posts: [post(100, 10, 1, { user_id: 99 }), post(101, 10, 2, { user_id: null })] });
      expect(await ours(summary, 'question', 100)).toMatchObject({ author_id: null });
      expect(summary.skipped.owners).toBe(1);
    });
  });

  it('reports broken rows with table and line, and brings the rest', async () => {
    const tables: WrittenTables = {
      topics: [topic(10), topic(11, { title: ' \u200b ' })],
      posts: [
        post(100, 10, 1),
        'x\t1',
        post(101, 10, 2, { created_at: 'yesterday' }),
        { ...post(102, 10, 3), id: 'many' },
        post(103, 10, 4, { raw: 'NUL \0' }),
        post(104, 10, 5),
      ],
    };
    const lines = dumpText(tables).split('\n');
    const summary = await imported(tables);
    expect(summary).toMatchObject({ added: { questions: 1, answers: 1 } });
    const reported = summary.broken.map(({ file, line }) => `${file}:${line}`);
    const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
    for (const text of ['x\t1', 'yesterday', 'many\t', 'NUL \0']) expect(reported).toContain(`posts:${lineOf(text)}`);
    expect(reported).toContain(`topics:${lineOf('11\t ')}`);
  });

  it('counts the uploads that stay behind', async () => {
    const raw = '![plan|690x388](upload://abc.png) and [list.pdf|attachment](upload://def.pdf) (3 KB)';
    const summary = await imported({ topics: [topic(10)], posts: [post(100, 10, 1, { raw })] });
    expect(summary.skipped.images).toBe(2);
    expect(await ours(summary, 'question', 100)).toMatchObject({ body_markdown: 'plan and list.pdf (3 KB)' });
  });

  it('adds nothing the second time, goes on where it was stopped, and leaves no file behind', async () => {
    const { path } = await backupOf({
      users: [user(1)],
      topics: Array.from({ length: 450 }, (_, index) => topic(index + 1)),
      posts: Array.from({ length: 450 }, (_, index) => [
        post(index * 10, index + 1, 1),
        post(index * 10 + 1, index + 1, 2),
        post(index * 10 + 2, index + 1, 3, { reply_to_post_number: 2 }),
      ]).flat(),
    });
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('kehila-import-'));
    for (let stops = 0; stops < 2; stops++) {
      const stop = new AbortController();
      let seen = 0;
      const onProgress = ({ step }: { step: string }) => (step === 'posts' && ++seen === 3 ? stop.abort(new Error('stopped')) : undefined);
      await expect(run({ path, spaceSlug: 'stopped', signal: stop.signal, onProgress })).rejects.toThrow('stopped');
    }
    indexed.length = 0;
    const summary = await run({ path, spaceSlug: 'stopped' });
    expect(summary.brokenCount).toBe(0);
    const counted = `select count(*)::int as questions, sum(answer_count)::int as answers, (select sum(a.comment_count)::int from answer a join question q on q.id = a.question_id
      where q.space_id = $1) as comments from question where space_id = $1`;
    expect(await kehila.sql(counted, summary.space.id)).toEqual([{ questions: 450, answers: 450, comments: 450 }]);
    expect(new Set(indexed).size).toBe(900);

    const again = await run({ path, spaceSlug: 'stopped' });
    expect(Object.values(again.added).every((count) => count === 0)).toBe(true);
    expect(again.alreadyThere).toBe(1351);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('kehila-import-'))).toEqual(before);
  });

  it('leaves a post what it has become when a newer backup would decide otherwise', async () => {
    const posts = [post(100, 10, 1), post(101, 10, 2), post(102, 10, 3, { reply_to_post_number: 2 }), post(103, 10, 4), post(110, 11, 1)];
    const first = await imported({ topics: [topic(10), topic(11)], posts, users: [user(1)] });
    const newer = await backupOf({
      topics: [topic(10), topic(11), topic(12)],
      users: [user(1), user(2)],
      posts: [
        ...[posts[0]!, posts[1]!, posts[4]!, post(102, 10, 3, { reply_to_post_number: 2, raw: 'long '.repeat(500) })],
        // Moved into a topic of its own; new ones on what stands there.
        ...[post(103, 12, 1), post(104, 10, 5, { reply_to_post_number: 3, user_id: 2 }), post(105, 10, 6)],
      ],
    });
    const summary = await run({ path: newer.path, spaceSlug: first.space.slug });
    expect(summary).toMatchObject({ added: { questions: 0, answers: 1, comments: 1, accounts: 1 }, brokenCount: 0 });
    const { id, comment_count } = await ours(summary, 'answer', 101);
    expect(comment_count).toBe(2);
    expect(await ours(summary, 'comment', 104)).toMatchObject({ content_id: id });
    expect(await ours(summary, 'question', 100)).toMatchObject({ answer_count: 3 });
  });

  it('asks the cheap questions before it reads the backup', async () => {
    const steps: string[] = [];
    const { path } = await backupOf({});
    const onProgress = ({ step }: { step: string }) => void steps.push(step);
    await expect(run({ path, spaceSlug: 'No Slug', onProgress })).rejects.toThrow('No Slug');
    const { space } = await run({ path, spaceSlug: 'busy' });
    const other = await kehila.database.connect();
    await other.query(`select pg_advisory_lock(hashtext('kehila import'), $1::int)`, [space.id]);
    await expect(run({ path, spaceSlug: 'busy', onProgress })).rejects.toThrow(ImportRefused);
    other.release(true);
    expect(steps).toEqual([]);
  });

  it('stands beside an import from elsewhere into the same space, and in the audit log', async () => {
    const summary = await imported({});
    expect(await kehila.sql(`select act, subjects from audit_entry order by id desc limit 1`)).toEqual([
      { act: 'importDiscourse', subjects: [`space:${summary.space.id}`] },
    ]);
  });
});
