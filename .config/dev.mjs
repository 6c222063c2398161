// npm run dev: the product as `npm start` runs it, built again and restarted when a source changes.
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
const isSource = (file) =>
  /(^|\/)(src|messages|config|static)\//.test(file) && !/(^|\/)(dist|build|node_modules|\.svelte-kit|generated)\/|\.spec\.ts$|icons\.svg$/.test(file);

let server;
let stopping = false;
// The first build is one like any other.
let changed = true;

for (const folder of ['apps', 'libs']) watch(join(root, folder), { recursive: true }, (_, file) => (changed ||= file !== null && isSource(file)));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));

while (!stopping) {
  await sleep(300);
  if (!changed) continue;
  changed = false;
  await sleep(200);
  if (!build()) continue;
  await ended(server);
  start();
}

function build() {
  return spawnSync('nx', ['run-many', '-t', 'build', '--output-style=stream-without-prefixes'], { cwd: root, stdio: 'inherit' }).status === 0;
}

function start() {
  server = spawn(process.execPath, [join(root, 'apps/cli/bin/kehila.mjs'), 'start'], { cwd: root, stdio: 'inherit' });
}

async function ended(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
}

async function stop(signal) {
  stopping = true;
  server?.kill(signal);
  await ended(server);
  process.exit(0);
}
