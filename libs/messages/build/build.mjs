// node build/build.mjs: checks messages/<locale>/<area>.json and compiles them to dist/compiled, one function a sentence.
import { compile } from '@inlang/paraglide-js';
import { minify } from '@swc/core';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readLocale } from './areas.mjs';
import { problemsOf } from './check.mjs';

const lib = resolve(import.meta.dirname, '..');
const merged = join(lib, 'dist/merged');
const compiled = join(lib, 'dist/compiled');
const web = join(lib, 'dist/web');
const settings = JSON.parse(await readFile(join(lib, 'project.inlang/settings.json'), 'utf8'));

const messagesByLocale = {};
const problems = [];
for (const locale of settings.locales) {
  const read = await readLocale(join(lib, 'messages'), locale);
  messagesByLocale[locale] = read.messages;
  problems.push(...read.problems);
}
problems.push(...problemsOf(messagesByLocale));
if (problems.length > 0) stop(problems);

await mkdir(merged, { recursive: true });
for (const [locale, messages] of Object.entries(messagesByLocale)) await writeFile(join(merged, `${locale}.json`), JSON.stringify(messages, null, 2));

// The compiler takes paths relative to where it is run.
process.chdir(lib);
const how = {
  project: './project.inlang',
  strategy: ['globalVariable', 'baseLocale'],
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  cleanOutdir: false,
};
// The server loads one module a language; of the web's, one a sentence, each page takes only what it says.
await compile({ ...how, outdir: './dist/compiled', outputStructure: 'locale-modules', emitTsDeclarations: true });
await compile({ ...how, outdir: './dist/web', outputStructure: 'message-modules' });
for (const folder of [compiled, web]) {
  await copyFile(join(lib, 'build/registry.js'), join(folder, 'registry.js'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "sideEffects": false }\n');
}
const index = await assertCompiled();
const namesAsWritten = index.match(/^export \{ \w+ as "\w+" \}$/gm) ?? [];
for (const locale of settings.locales) await prepareForServer(join(compiled, `messages/${locale}.js`));

/** A sentence is found by its key also where that has capital letters. A server keeps the text of its modules in memory as long as it runs; two thirds of these are remarks on types. */
async function prepareForServer(file) {
  const text = [await readFile(file, 'utf8'), ...namesAsWritten].join('\n');
  const { code } = await minify(text, { module: true, compress: false, mangle: false });
  await writeFile(file, code);
}

/** The compiler writes empty modules, and no error, when it could not read a file. The module that has all sentences. */
async function assertCompiled() {
  const keys = Object.keys(messagesByLocale[settings.baseLocale]);
  const index = await readFile(join(compiled, 'messages/_index.js'), 'utf8');
  const lost = keys.filter((key) => !new RegExp(`export const ${key}\\b|as "?${key}\\b`).test(index));
  if (lost.length > 0) stop(lost.map((key) => `"${key}" was not compiled`));
  console.log(`libs/messages: ${keys.length} sentences in ${settings.locales.join(', ')}`);
  return index;
}

function stop(reasons) {
  console.error(reasons.join('\n'));
  process.exit(1);
}
