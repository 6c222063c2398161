import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The product as a visitor starts it, with the sample community, on a data folder of its own. */
export interface Community {
  readonly address: string;
  /** Of all sample accounts. */
  readonly password: string;
  close(): Promise<void>;
}

export async function startCommunity(): Promise<Community> {
  const folder = mkdtempSync(join(tmpdir(), 'kehila-browser-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    LANG: 'en_US.UTF-8',
    KEHILA_DATA: folder,
    KEHILA_PORT: String(await freePort()),
    KEHILA_LIMITS: 'off',
    LOG_LEVEL: 'error',
  };
  const kehila = spawn(process.execPath, [resolve('apps/cli/bin/kehila.mjs'), 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const announced = new Promise<{ address: string; password: string }>((found, failed) => {
    const read = (part: Buffer): void => {
      said += part.toString();
      const address = /https?:\/\/\S+/.exec(said)?.[0];
      const password = /password (\S+)/.exec(said)?.[1];
      if (address && password) found({ address, password });
    };
    kehila.stdout.on('data', read);
    kehila.stderr.on('data', read);
    kehila.once('close', (code) => failed(new Error(`kehila start ended with ${String(code)}: ${said}`)));
  });
  const close = async (): Promise<void> => {
    if (kehila.exitCode === null) {
      kehila.kill('SIGTERM');
      await once(kehila, 'close');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await announced), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Known before the start, because the links in mails need it. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
