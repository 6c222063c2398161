import { randomUUID } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from './binaries';
import { faultOfFile, faultOfLog } from './errors';
import type { ClusterFolder } from './files';
import { isAlive } from './postmaster';
import { identity, spawnUnprivileged } from './unprivileged';

/** The builtin C.UTF-8 locale sorts by code point and knows the letters of every script; with the plain C locale trigrams are blind to Hebrew. */
const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];

/** Makes the data folder in one step: what is half made is never taken for a cluster, and of two processes that make one together the first wins. */
export async function initialise(folder: ClusterFolder, durable: boolean): Promise<void> {
  removeLeftovers(folder);
  const mine = `${process.pid}-${randomUUID()}`;
  const draft = join(folder.path, `data.new-${mine}`);
  const passwordFile = join(folder.path, `password.new-${mine}`);
  const log = join(folder.path, `initdb.log-${mine}`);
  try {
    prepare(draft, passwordFile, folder.readPassword());
    const code = await initdb(draft, passwordFile, log, durable);
    if (code !== 0) throw faultOfLog(readFileSync(log, 'utf8'), folder.path);
    publish(draft, folder);
  } catch (error) {
    throw faultOfFile(error, folder.path);
  } finally {
    for (const leftover of [draft, passwordFile, log]) rmSync(leftover, { recursive: true, force: true });
  }
}

function prepare(draft: string, passwordFile: string, password: string): void {
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const as = identity();
  if (as.kind === 'account') for (const path of [draft, passwordFile]) chownSync(path, as.uid, as.gid);
}

async function initdb(draft: string, passwordFile: string, log: string, durable: boolean): Promise<number | null> {
  const { initdb: program } = await binaries();
  const args = [
    '-D',
    draft,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ];
  const output = openSync(log, 'w');
  try {
    return await new Promise((resolve, reject) => {
      const child = spawnUnprivileged(program, args, { stdio: ['ignore', output, output] });
      child.once('error', reject);
      child.once('exit', resolve);
    });
  } finally {
    closeSync(output);
  }
}

function publish(draft: string, folder: ClusterFolder): void {
  try {
    renameSync(draft, folder.data);
  } catch (error) {
    if (!folder.isInitialised) throw error;
  }
}

/** What earlier processes left behind when they were killed while making a cluster. */
function removeLeftovers(folder: ClusterFolder): void {
  for (const name of readdirSync(folder.path)) {
    const pid = /^(?:data\.new|password\.new|password|initdb\.log)-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(folder.path, name), { recursive: true, force: true });
  }
  if (existsSync(folder.data) && readdirSync(folder.data).length === 0) rmSync(folder.data, { recursive: true });
}
