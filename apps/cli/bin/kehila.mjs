#!/usr/bin/env node
// Kehila needs the Node that it pins for itself. An older one on the machine only gets it going.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const oldest = 24;
const here = fileURLToPath(import.meta.url);

// An import makes much that is gone at once: it is swept often, in little space. That can only be said when Node starts.
const flags = process.argv[2] === 'import' ? ['--max-semi-space-size=4'] : [];

if (Number(process.versions.node.split('.')[0]) < oldest) runWithOwnNode();
else if (flags.every((flag) => process.execArgv.includes(flag))) await run();
else await becomeNodeWithFlags();

/** The same process goes on: signals and exit status need nobody to pass them on. Where that cannot be, it only needs more memory. */
function becomeNodeWithFlags() {
  if (process.platform === 'win32' || !process.execve) return run();
  return process.execve(process.execPath, [process.execPath, ...process.execArgv, ...flags, here, ...process.argv.slice(2)], process.env);
}

async function run() {
  const main = join(dirname(here), '../dist/main.js');
  if (!existsSync(main)) fail('Kehila is not built yet: run npm ci, or npm run build.');
  becomeServer();
  // Libraries look at it: graphql compares types without it in a slow way meant for development.
  process.env.NODE_ENV ??= 'production';
  // The heap is swept when it has grown by a third; left to itself it grows to four times what is in use.
  setFlagsFromString('--heap-growing-percent=30');
  // What was compiled at an earlier start is not compiled again. A server runs long: half a second is worth less there than the 30 MB that the cache keeps for ever.
  if (process.argv[2] !== 'start') module.enableCompileCache?.(join(dirname(here), '../../../node_modules/.cache/kehila'));
  const { main: kehila } = await import(pathToFileURL(main).href).catch(notWhole);
  process.exitCode = await kehila(process.argv.slice(2));
}

/** A server sweeps what requests leave behind when there are 16 MB of it, not 64: this must be said before Node begins, so it begins again in the same process. */
function becomeServer() {
  const flag = '--max-semi-space-size=16';
  const { execArgv, execPath, argv, env } = process;
  if (argv[2] !== 'start' || execArgv.some((arg) => arg.startsWith('--max-semi-space-size')) || process.channel || process.platform === 'win32') return;
  process.execve?.(execPath, [execPath, ...execArgv, flag, ...argv.slice(1)], env);
}

/** A build that was interrupted, or packages that were not installed to the end. */
function notWhole(error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  fail('Kehila is not built to the end: run npm ci, or npm run build.');
}

function runWithOwnNode() {
  const own = ownNode();
  if (!own) fail(`Kehila needs Node ${oldest} or newer, and its own is not installed: run npm ci.`);
  const child = spawn(own, [...flags, here, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Kehila could not be started with its own Node: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function ownNode() {
  try {
    const manifest = createRequire(here).resolve(`node-${process.platform}-${process.arch}/package.json`);
    const node = join(dirname(manifest), 'bin/node');
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
