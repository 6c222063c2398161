import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ImportRefused } from '../../import-refused';
import { type BackupOnDisk, dumpText, post, topic, user, writeBackup, writeFileBeside } from '../backup.factory';
import { blocksOf } from './import-table-rows';
import { type BackupTables, closeTables, takeApart, type TableFile } from './tables';

describe('a backup that is taken apart', () => {
  const sql = dumpText({
    topics: [topic(10)],
    posts: [post(100, 10, 1)],
    users: [user(1)],
    site_settings: [{ id: 1, name: 's3_secret_access_key', data_type: 1, value: 'secret-key' }],
    user_emails: [{ id: 1, user_id: 1, email: 'dana@secret.example' }],
  });
  const backups: BackupOnDisk[] = [];
  const opened: BackupTables[] = [];
  afterAll(() => Promise.all([...backups.map((backup) => backup.remove()), ...opened.map(closeTables)]));

  async function written(name?: string, bytes: Buffer = Buffer.alloc(0)): Promise<string> {
    const backup = await writeBackup(sql);
    backups.push(backup);
    return name === undefined ? backup.path : writeFileBeside(backup, name, bytes);
  }

  async function apart(path: string): Promise<BackupTables> {
    const tables = await takeApart(path, {});
    opened.push(tables);
    return tables;
  }

  async function rowsOf(table: TableFile): Promise<string[]> {
    const found: string[] = [];
    for await (const { rows } of blocksOf(table)) found.push(...rows.map(({ raw }) => raw));
    return found;
  }

  it('is the archive; of each table the columns that are read lie in a file without a name', async () => {
    const before = await readdir(tmpdir());
    const tables = await apart(await written());
    const posts = tables.get('posts')!;
    expect(await rowsOf(posts)).toEqual([expect.stringContaining('Text of post 100.')]);
    expect(posts.columns.slice(0, 4)).toEqual(['id', 'user_id', 'topic_id', 'post_number']);
    expect(sql.split('\n')[posts.firstLine - 1]).toContain('Text of post 100.');
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('kehila-import-') && !before.includes(name))).toEqual([]);
    expect([...tables.keys()].sort()).toEqual(['categories', 'posts', 'site_settings', 'topics', 'users']);
  });

  it('leaves addresses, real names, passwords, mails and keys where they are', async () => {
    const tables = await apart(await written());
    const all = (await Promise.all([...tables.values()].map(rowsOf))).flat().join('\n');
    expect(all).not.toMatch(/secret|Real Name|192\.0\.2|cooked/);
  });

  it.each([
    ['packed', gzipSync(sql)],
    ['as it is', Buffer.from(sql)],
  ])('is the dump %s, whatever its name', async (_, bytes) => {
    expect((await apart(await written('anything.png', bytes))).has('posts')).toBe(true);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.alloc(5_000, 9)],
    ['another dump', Buffer.from('COPY public.other (id) FROM stdin;\n1\n\\.\n')],
    ['a dump that ends in the middle', Buffer.from(sql.slice(0, sql.lastIndexOf('Text of')))],
    ['a packed dump that ends in the middle', gzipSync(sql).subarray(0, 300)],
  ])('is not %s', async (_, bytes) => {
    await expect(apart(await written('other', bytes))).rejects.toThrow(ImportRefused);
  });

  it('is not a file that is gone, nor a folder', async () => {
    const path = await written();
    await expect(apart(`${path}-gone`)).rejects.toThrow(ImportRefused);
    await expect(apart(join(path, '..'))).rejects.toThrow(ImportRefused);
  });
});
