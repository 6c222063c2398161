import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BucketServer } from '@kehila/testing';
import { act } from '../../stage/act';
import { Client } from '../../stage/client';
import { RunningKehila } from '../../stage/running-kehila';

jest.setTimeout(240_000);

interface Part {
  readonly path: string;
  readonly sha256: string;
}
interface Manifest {
  readonly tables: readonly (Part & { readonly table: string; readonly rows: number })[];
  readonly uploads: readonly Part[];
  readonly sequences: Readonly<Record<string, string | null>>;
}

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehila-backup-'));
  const backup = join(folder, 'backup of today');
  const original = new RunningKehila();
  // What lay in a folder comes back into a bucket: a backup is also the way from one to the other.
  const server = new BucketServer();
  const bucket = { KEHILA_FILES: `s3://${BucketServer.bucket}`, AWS_ENDPOINT_URL: '', AWS_ACCESS_KEY_ID: server.accessKey, AWS_SECRET_ACCESS_KEY: 'secret' };
  const restored = new RunningKehila(bucket);
  const upload = Buffer.from('the bytes of a picture');
  const hash = createHash('sha256').update(upload).digest('hex');
  const name = `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
  const place = () => join(original.dataFolder, 'files', name);
  const manifestOf = (path: string) => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as Manifest;

  beforeAll(async () => {
    await original.start();
    mkdirSync(dirname(place()), { recursive: true });
    writeFileSync(place(), upload);
    bucket.AWS_ENDPOINT_URL = await server.open();
  });
  afterAll(async () => {
    await Promise.all([original.remove(), restored.remove()]);
    rmSync(folder, { recursive: true, force: true });
    server.close();
  });

  it('is written beside the community that goes on', async () => {
    const { code, out } = await original.command('backup', backup, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ path: backup, uploads: 1, tables: manifestOf(backup).tables.length })]);
    expect(manifestOf(backup).tables.find(({ table }) => table === 'question')?.rows).toBeGreaterThan(50);
  });

  it('is never written over anything', async () => {
    expect(await original.command('backup', backup)).toMatchObject({ code: 1, said: expect.stringContaining('There is something in') as string });
  });

  it.each<[string, (path: string) => void, string]>([
    ['a byte of a table is another', (path) => flip(join(path, 'tables/answer.copy.gz')), 'answer.copy.gz is not as it was written'],
    ['a byte of an upload is another', (path) => flip(join(path, manifestOf(path).uploads[0]!.path)), `${hash} is not as it was written`],
    ['a byte of the manifest is another', (path) => flip(join(path, 'manifest.json')), 'manifest.json is not as it was written'],
    ['a table is missing', (path) => rmSync(join(path, 'tables/vote.copy.gz')), 'vote.copy.gz is missing'],
    ['it was not written to its end', (path) => rmSync(join(path, 'manifest.json')), 'is not a whole backup'],
  ])('is refused before anything is done with it when %s', async (_what, spoil, sentence) => {
    const spoilt = join(folder, 'spoilt');
    cpSync(backup, spoilt, { recursive: true });
    spoil(spoilt);
    expect(await restored.command('restore', spoilt)).toMatchObject({ code: 1, said: expect.stringContaining(sentence) as string });
    rmSync(spoilt, { recursive: true });
  });

  it('is brought back whole into an empty database, where everything agrees', async () => {
    const { code, out, said } = await restored.command('restore', backup, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ sameKey: false })]);
    expect(said).toContain('The secret key here is not the one of the backup');
    expect(server.objects.get(name)).toEqual(upload);

    const again = join(folder, 'again');
    expect((await restored.command('backup', again)).code).toBe(0);
    const [before, after] = [manifestOf(backup), manifestOf(again)];
    expect(after.tables).toEqual(before.tables);
    expect(after.uploads).toEqual(before.uploads);
    expect(after.sequences).toEqual(before.sequences);
    expect((await restored.command('verify')).code).toBe(0);
  });

  it('is not brought back over a community that stands there', async () => {
    expect(await restored.command('restore', backup)).toMatchObject({
      code: 1,
      said: expect.stringContaining('There are accounts in this database already') as string,
    });
  });

  it('goes on where it was', async () => {
    await restored.start();
    const customer = new Client(restored.address);
    const signedIn = await act(customer, 'signIn', { email: 'customer@kehila.example', password: original.password }, 'Viewer { email }');
    expect(signedIn).toMatchObject({ email: 'customer@kehila.example' });
    const question = { space: 'wifi-and-routers', title: 'Is all of it there again after the move', body: 'It looks like it.', tags: [] };
    expect((await act(customer, 'askQuestion', question, 'Question { id }')).code).toBeUndefined();
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(path, bytes);
}
