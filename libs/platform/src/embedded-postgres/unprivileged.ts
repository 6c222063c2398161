import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { EmbeddedPostgresError } from './errors';

/**
 * PostgreSQL refuses to run as root. Root therefore runs it
 * in a user namespace, where it is somebody else and the files stay root's; or, where namespaces are forbidden,
 * as an unprivileged account that exists already (the folders above the cluster must then be open to it).
 */
export type Identity = { readonly kind: 'self' } | { readonly kind: 'namespace' } | { readonly kind: 'account'; readonly uid: number; readonly gid: number };

const namespaceOfAnother = ['--user', '--map-user=1000', '--map-group=1000'];
const accounts = ['postgres', 'nobody'];

let known: Identity | undefined;

export function identity(): Identity {
  return (known ??= process.getuid?.() === 0 ? identityOfRoot() : { kind: 'self' });
}

function identityOfRoot(): Identity {
  if (succeeds('unshare', [...namespaceOfAnother, 'true'])) return { kind: 'namespace' };
  for (const name of accounts) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid && gid) return { kind: 'account', uid, gid };
  }
  throw new EmbeddedPostgresError('rootNotDroppable', `neither a user namespace nor one of the accounts ${accounts.join(', ')}`);
}

/** Starts a program of PostgreSQL as that identity. No variable of the caller's environment reaches it that could point it elsewhere. */
export function spawnUnprivileged(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const as = identity();
  const environment = { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' };
  if (as.kind === 'namespace') return spawn('unshare', [...namespaceOfAnother, program, ...args], { ...options, env: environment });
  const account = as.kind === 'account' ? { uid: as.uid, gid: as.gid } : {};
  return spawn(program, args, { ...options, ...account, env: environment });
}

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
