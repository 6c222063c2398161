// The floor that the product is measured against: bare Node with the same prepared statements, or with the same bytes.
// Run as a process of its own: node test/load/floor.ts <file with the task as JSON>
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import type { SentStatement } from './statements.ts';

export type FloorTask = { readonly databaseUrl: string; readonly statements: readonly SentStatement[] } | { readonly bytes: string; readonly type: string };

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FloorTask;
const answer = 'bytes' in task ? () => Promise.resolve(task.bytes) : replay(task);
const type = 'bytes' in task ? task.type : 'application/json';

function replay({ databaseUrl, statements }: Extract<FloorTask, { databaseUrl: string }>): () => Promise<string> {
  const pool = new Pool({ connectionString: databaseUrl, max: 20 });
  return async () => {
    const results = [];
    for (const { name, text, values } of statements) results.push((await pool.query({ name: name || undefined, text, values })).rows);
    return JSON.stringify({ data: results });
  };
}

const server = createServer((request, response) => {
  // The body is read to its end, as any server must.
  request.resume().on('end', () => {
    answer().then(
      (text) => response.writeHead(200, { 'content-type': type }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
