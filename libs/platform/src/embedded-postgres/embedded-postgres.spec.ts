import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, startCluster } from './cluster';
import { EmbeddedPostgresError, faultOfFile, faultOfLog } from './errors';
import { runningServer } from './postmaster';

// Making a cluster waits for the disk, which others may be using.
jest.setTimeout(60_000);

async function query<Row>(cluster: Cluster, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: cluster.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('the embedded PostgreSQL', () => {
  // A blank and a Hebrew letter, as in a home folder that somebody named.
  const home = mkdtempSync(join(tmpdir(), 'kehila embedded ק '));
  const folder = join(home, 'database');
  const start = (): Promise<Cluster> => startCluster({ folder, durable: true, settings: { shared_buffers: '16MB' } });
  let cluster: Cluster;

  beforeEach(async () => {
    cluster = await start();
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(home, { recursive: true });
  });

  it('answers on a loopback port, by password only', async () => {
    expect(await query(cluster, 'select inet_server_addr()::text as address')).toEqual([{ address: '127.0.0.1/32' }]);
    const stranger = new Client({ connectionString: cluster.url('postgres').replace(/:[^:@]+@/, ':guess@') });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
    await stranger.end();
  });

  it('lets nobody else read the password and the data', () => {
    expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0);
  });

  it('forgives typing errors in Hebrew: it sees trigrams there', async () => {
    expect(await query(cluster, `select cardinality(show_trgm('שלום')) as trigrams`)).toEqual([{ trigrams: 5 }]);
  });

  it('is adopted by a second start on the same folder', async () => {
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: cluster.pid, port: cluster.port });
  });

  it('is started anew when the one before is just ending', async () => {
    const ending = cluster.stop();
    const next = await start();
    await ending;
    cluster = next;
    expect(await query(cluster, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('comes back with everything committed after it was killed, and says that it is gone', async () => {
    await query(cluster, 'create table if not exists kept (id int); truncate kept; insert into kept values (7)');
    const gone = new Promise<void>((resolve) => cluster.watch(resolve));
    process.kill(cluster.pid, 'SIGKILL');
    await gone;
    cluster = await start();
    expect(cluster.adopted).toBe(false);
    expect(await query(cluster, 'select id from kept')).toEqual([{ id: 7 }]);
  });

  it('starts once when it is started twice at the same moment', async () => {
    await cluster.stop();
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.pid).toBe(second.pid);
    cluster = first;
  });

  it('does not take another program for its server because of a stale lock file', async () => {
    await cluster.stop();
    writeFileSync(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n${join(folder, 'data')}\n1\n5432\n`, { mode: 0o600 });
    expect(runningServer(join(folder, 'data'))).toBeUndefined();
    cluster = await start();
    expect(await query(cluster, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('stops when it is asked to', async () => {
    await cluster.stop();
    await sleep(50);
    expect(runningServer(join(folder, 'data'))).toBeUndefined();
  });

  it('makes one cluster when two processes make it at the same moment', async () => {
    const fresh = join(home, 'fresh');
    const [first, second] = await Promise.all([startCluster({ folder: fresh, durable: false }), startCluster({ folder: fresh, durable: false })]);
    expect(first.pid).toBe(second.pid);
    await first.stop();
  });
});

describe('what can be wrong with the embedded PostgreSQL', () => {
  const home = mkdtempSync(join(tmpdir(), 'kehila-embedded-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('is a folder that cannot be made', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    await expect(startCluster({ folder: join(file, 'database'), durable: false })).rejects.toMatchObject({ fault: 'folderNotWritable' });
  });

  it('is data of another version', async () => {
    const data = join(home, 'old', 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'PG_VERSION'), '15\n');
    await expect(startCluster({ folder: join(home, 'old'), durable: false })).rejects.toMatchObject({ fault: 'otherVersion' });
  });

  it('is a full disk, whoever notices it', () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    expect(faultOfFile(full, home)).toMatchObject({ fault: 'diskFull' });
    expect(faultOfLog('FATAL:  could not write lock file "postmaster.pid": No space left on device', home)).toMatchObject({ fault: 'diskFull' });
  });

  it('is said with the end of its log when nothing more is known', () => {
    expect(faultOfLog('FATAL:  something else', home)).toEqual(new EmbeddedPostgresError('notStarted', 'FATAL:  something else'));
  });
});
