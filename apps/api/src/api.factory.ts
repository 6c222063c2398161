import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Environment, openLogs, readSettings } from '@kehila/platform';
import { freshDatabase } from '@kehila/testing';
import { startApi } from './start-api';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { data?: Record<string, unknown> | null; errors?: { message: string; extensions: Record<string, unknown> & { code: string } }[] };
}

/** The API on a port and a database of its own. */
export interface TestApi {
  readonly app: INestApplicationContext;
  /** What was logged. */
  readonly lines: string[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<ApiAnswer>;
  send(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export async function startTestApi(environment: Environment = {}): Promise<TestApi> {
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'kehila-api-'));
  const lines: string[] = [];
  const settings = readSettings({ KEHILA_DATA: folder, KEHILA_PORT: '0', KEHILA_LIMITS: 'off', ...environment }, folder);
  const logs = openLogs('info', { write: (line: string) => void lines.push(line) });
  const api = await startApi({ settings, databaseUrl: database.url, logs, pagesFolder: null });
  await api.listen();
  const { port } = (api.app as NestFastifyApplication).getHttpServer().address() as AddressInfo;
  const send = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
  return {
    app: api.app,
    lines,
    send,
    async ask(query, variables, headers = {}) {
      const answer = await send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-kehila-client': 'spec', 'accept-language': 'en', ...headers },
        body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
      });
      return { status: answer.status, headers: answer.headers, body: (await answer.json()) as ApiAnswer['body'] };
    },
    async close() {
      await api.close();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
