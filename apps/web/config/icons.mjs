// node config/icons.mjs: the icons that src/parts/icon/names.ts lists become one sprite, src/parts/icon/icons.svg.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { iconNames } from '../src/parts/icon/names.ts';

const folder = join(import.meta.dirname, '../src/parts/icon');
const { resolve } = createRequire(import.meta.url);

const symbols = await Promise.all(
  iconNames.map(async (name) => {
    const icon = await readFile(resolve(`lucide-static/icons/${name}.svg`), 'utf8');
    const shapes = icon.slice(icon.indexOf('>', icon.indexOf('<svg')) + 1, icon.indexOf('</svg>'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '')}</symbol>`;
  }),
);
await writeFile(join(folder, 'icons.svg'), `<!-- Lucide, ISC licence -->\n<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
