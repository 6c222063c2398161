// node .config/build.mjs <project>: src/**/*.ts becomes dist/**/*.js (CommonJS) by SWC; other files are copied as they are.
import { transformFile } from '@swc/core';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

const workspace = resolve(import.meta.dirname, '..');
const project = resolve(process.argv[2] ?? '.');
const { $schema: _, ...config } = JSON.parse(await readFile(join(workspace, '.swcrc'), 'utf8'));
const source = join(project, 'src');
const output = join(project, 'dist');

const entries = await readdir(source, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(source, join(entry.parentPath, entry.name)));
const built = files.filter((file) => !/\.(spec|factory)\.ts$|\.d\.ts$/.test(file));

await rm(output, { recursive: true, force: true });
await Promise.all(built.map(build));
console.log(`${relative(workspace, project)}: ${built.length} files`);

async function build(file) {
  const from = join(source, file);
  const to = join(output, file.replace(/\.ts$/, '.js'));
  await mkdir(dirname(to), { recursive: true });
  if (!file.endsWith('.ts')) return copyFile(from, to);
  const { code, map } = await transformFile(from, { ...config, swcrc: false, filename: from, sourceFileName: relative(dirname(to), from) });
  await writeFile(to, `${code}\n//# sourceMappingURL=${basename(to)}.map\n`);
  await writeFile(`${to}.map`, map);
}
