import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ImportRefused } from '../../import-refused';
import { type BackupOnDisk, dumpText, post, topic, user, writeBackup, writeFileBeside } from '../backup.factory';
import { takeApart } from './tables';

describe('a backup that is taken apart', () => {
  const sql = dumpText({
    topics: [topic(10)],
    posts: [post(100, 10, 1)],
    users: [user(1)],
    user_emails: [{ id: 1, user_id: 1, email: 'dana@secret.example' }],
  });
  const backups: BackupOnDisk[] = [];
  afterAll(() => Promise.all(backups.map((backup) => backup.remove())));

  async function written(name?: string, bytes: Buffer = Buffer.alloc(0)): Promise<{ path: string; folder: string }> {
    const backup = await writeBackup(sql);
    backups.push(backup);
    const folder = join(backup.path, '..', 'apart');
    await mkdir(folder);
    return { path: name === undefined ? backup.path : await writeFileBeside(backup, name, bytes), folder };
  }

  it('is the archive; each table that is needed lies in a file of its own that only its owner may read', async () => {
    const { path, folder } = await written();
    const tables = await takeApart(path, folder, {});
    const posts = tables.get('posts')!;
    expect(await readFile(posts.path, 'utf8')).toContain('Text of post 100.');
    expect(posts.columns.slice(0, 4)).toEqual(['id', 'user_id', 'topic_id', 'post_number']);
    expect(sql.split('\n')[posts.firstLine - 1]).toContain('Text of post 100.');
    expect((await stat(posts.path)).mode & 0o777).toBe(0o600);
    expect([...tables.keys()].sort()).toEqual(['categories', 'posts', 'topics', 'users']);
  });

  it.each([
    ['packed', gzipSync(sql)],
    ['as it is', Buffer.from(sql)],
  ])('is the dump %s, whatever its name', async (_, bytes) => {
    const { path, folder } = await written('anything.png', bytes);
    expect((await takeApart(path, folder, {})).has('posts')).toBe(true);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.alloc(5_000, 9)],
    ['another dump', Buffer.from('COPY public.other (id) FROM stdin;\n1\n\\.\n')],
    ['a dump that ends in the middle', Buffer.from(sql.slice(0, sql.lastIndexOf('Text of')))],
    ['a packed dump that ends in the middle', gzipSync(sql).subarray(0, 300)],
  ])('is not %s', async (_, bytes) => {
    const { path, folder } = await written('other', bytes);
    await expect(takeApart(path, folder, {})).rejects.toThrow(ImportRefused);
  });

  it('is not a file that is gone, nor a folder', async () => {
    const { path, folder } = await written();
    await expect(takeApart(`${path}-gone`, folder, {})).rejects.toThrow(ImportRefused);
    await expect(takeApart(folder, folder, {})).rejects.toThrow(ImportRefused);
  });
});
