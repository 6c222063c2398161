import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { ImportRefused } from '../import-refused';
import { dumpText, post, topic, useBackups, user, type WrittenTables } from './backup.factory';

describe('importing a backup of Discourse', () => {
  const { backupOf, imported, indexing, kehila, run } = useBackups();

  it('reports broken rows with table and line, each once, and brings the rest', async () => {
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
    expect(summary).toMatchObject({ added: { questions: 1, answers: 1 }, brokenCount: 5 });
    const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
    expect(summary.broken.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(
      ['x\t1', 'yesterday', 'many\t', 'NUL \0']
        .map((text) => `posts:${lineOf(text)}`)
        .concat(`topics:${lineOf('11\t ')}`)
        .sort(),
    );
  });

  it('adds nothing the second time, goes on where it was stopped, and leaves no file behind', async () => {
    const path = await backupOf({
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
    indexing.ids.length = 0;
    const summary = await run({ path, spaceSlug: 'stopped' });
    expect(summary.brokenCount).toBe(0);
    const counted = `select count(*)::int as questions, sum(answer_count)::int as answers, (select sum(a.comment_count)::int from answer a join question q on q.id = a.question_id
      where q.space_id = $1) as comments from question where space_id = $1`;
    expect(await kehila.sql(counted, summary.space.id)).toEqual([{ questions: 450, answers: 450, comments: 450 }]);
    expect(new Set(indexing.ids).size).toBe(900);

    const again = await run({ path, spaceSlug: 'stopped' });
    expect(Object.values(again.added).every((count) => count === 0)).toBe(true);
    expect(again.alreadyThere).toBe(1351);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('kehila-import-'))).toEqual(before);
  });

  it('asks the cheap questions before it reads the backup', async () => {
    const steps: string[] = [];
    const path = await backupOf({});
    const onProgress = ({ step }: { step: string }) => void steps.push(step);
    await expect(run({ path, spaceSlug: 'No Slug', onProgress })).rejects.toThrow('No Slug');
    const { space } = await run({ path, spaceSlug: 'busy' });
    const other = await kehila.database.connect();
    await other.query(`select pg_advisory_lock(hashtext('kehila import'), $1::int)`, [space.id]);
    await expect(run({ path, spaceSlug: 'busy', onProgress })).rejects.toThrow(ImportRefused);
    other.release(true);
    expect(steps).toEqual([]);
  });

  it('stands in the audit log', async () => {
    const summary = await imported({});
    expect(await kehila.sql(`select act, subjects from audit_entry order by id desc limit 1`)).toEqual([
      { act: 'importDiscourse', subjects: [`space:${summary.space.id}`] },
    ]);
  });
});
