import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { BucketServer } from '@kehila/testing';
import type { BucketOfFiles } from '../settings/settings';
import { BucketStore } from './bucket-store';
import { FilesAway, FilesRefused, type FileStore, pathOfHash } from './file-store';
import { FolderStore } from './folder-store';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const credentials = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;
/** Of a server that stands already, as `http://127.0.0.1:9000/bucket`, with its credentials beside it. */
const outside = process.env['KEHILA_TEST_BUCKET'];

describe('a store of uploads', () => {
  const server = new BucketServer();
  const folder = mkdtempSync(join(tmpdir(), 'kehila-store-'));
  const before = credentials.map((name) => [name, process.env[name]] as const);
  let endpoint: string;

  beforeAll(async () => {
    endpoint = await server.open();
    if (outside === undefined) for (const name of credentials) process.env[name] = server.accessKey;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
    for (const [name, value] of before) if (value === undefined) Reflect.deleteProperty(process.env, name);
  });
  beforeEach(() => {
    server.objects.clear();
    server.mood = 'well';
  });

  const bucket = (more: Partial<BucketOfFiles> = {}): BucketStore =>
    new BucketStore({ kind: 'bucket', bucket: BucketServer.bucket, prefix: 'kehila/', region: 'us-east-1', endpoint, ...more });
  const bucketOutside = (address: string): BucketStore => {
    const { origin, pathname } = new URL(address);
    return bucket({ endpoint: origin, bucket: pathname.slice(1), prefix: `spec-${process.pid}/` });
  };

  const stores: [string, () => FileStore][] = [
    ['a folder', () => new FolderStore(folder)],
    ['a bucket', () => bucket()],
  ];
  if (outside !== undefined) stores.push(['a bucket outside', () => bucketOutside(outside)]);

  describe.each(stores)('in %s', (_, open) => {
    it('keeps bytes under their hash, once, and gives them back', async () => {
      const store = open();
      const hash = await store.put(Buffer.from('a picture'));
      expect([hash, await store.put(Buffer.from('a picture'))]).toEqual([hashOf('a picture'), hash]);
      expect([await store.has(hash), await store.has(hashOf('another'))]).toEqual([true, false]);
      expect((await buffer((await store.read(hash))!)).toString()).toBe('a picture');
      expect(await store.read(hashOf('another'))).toBeUndefined();
      await store.remove(hash);
    });

    it('names all that it keeps, and nothing that was removed', async () => {
      const store = open();
      const hashes: string[] = [];
      for (const number of [1, 2, 3, 4, 5, 6, 7]) hashes.push(await store.put(Buffer.from(`bytes ${number}`)));
      await store.remove(hashes[0]!);
      // Again: it is gone, as wished.
      await store.remove(hashes[0]!);
      const named: string[] = [];
      for await (const hash of store.all()) named.push(hash);
      expect(named.sort()).toEqual(hashes.slice(1).sort());
      for (const hash of named) await store.remove(hash);
    });

    it('can be worked with', async () => expect(await open().isReachable()).toBe(true));
  });

  it('lies in a bucket beneath the prefix that was named, spread as in a folder', async () => {
    const hash = await bucket().put(Buffer.from('a picture'));
    expect([...server.objects.keys()]).toEqual([`kehila/${pathOfHash(hash)}`]);
  });

  it.each(['busy', 'silent', 'hangs up'] as const)(
    'says that it does not serve for now while the bucket is %s, within ten seconds',
    async (mood) => {
      server.mood = mood;
      const began = performance.now();
      await expect(bucket().put(Buffer.from('a picture'))).rejects.toBeInstanceOf(FilesAway);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await bucket().isReachable()).toBe(false);
    },
    30_000,
  );

  it('says that it is refused where no later try would help', async () => {
    await expect(bucket({ bucket: 'another' }).isReachable()).rejects.toBeInstanceOf(FilesRefused);
    server.accessKey = 'another-key';
    await expect(bucket().isReachable()).rejects.toBeInstanceOf(FilesRefused);
    server.accessKey = 'the-right-key';
  });
});
