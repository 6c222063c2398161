// npm run look [-- part of a page's name …]: photographs of every page of the sample community, in both languages, on a phone and a desktop, light and dark, with what is wrong on each.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { albumOf, type Photograph } from './stage/album.ts';
import { startCommunity } from './stage/community.ts';
import { findingsOn } from './stage/findings.ts';
import { type Sight, sights } from './pages.ts';
import { Stage } from './stage/stage.ts';
import type { Scheme } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

const folder = resolve('look');
const widths = [390, 1280];
const schemes: readonly Scheme[] = ['light', 'dark'];
const languages: readonly Language[] = ['he', 'en'];

const community = await startCommunity();
const stage = await Stage.open(community);
try {
  const wanted = process.argv.slice(2);
  const all = (await sights(stage)).filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const photographs: Photograph[] = [];
  for (const sight of all) photographs.push(...(await Promise.all(languages.map((language) => photographsOf(sight, language)))).flat());
  writeFileSync(join(folder, 'index.html'), albumOf(photographs));
  const wrong = photographs.flatMap(({ file, findings }) => findings.map((finding) => `${file}: ${finding}`));
  for (const finding of wrong) console.error(finding);
  console.log(`${photographs.length} photographs, ${wrong.length} findings: ${join(folder, 'index.html')}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await stage.close();
  await community.close();
}

async function photographsOf(sight: Sight, language: Language): Promise<Photograph[]> {
  const manner = { language, width: 390 };
  const visitor = await (sight.role ? stage.as(sight.role, manner) : stage.anybody(manner));
  const taken: Photograph[] = [];
  const status = await visitor.open(sight.path);
  for (const width of widths) {
    for (const scheme of schemes) {
      await visitor.page.setViewportSize({ width, height: 900 });
      await visitor.page.emulateMedia({ colorScheme: scheme });
      const file = `${sight.name.replaceAll(' ', '-')}.${width}.${language}.${scheme}.png`;
      const findings = await findingsOn(visitor.page);
      await visitor.page.screenshot({ path: join(folder, file), fullPage: true });
      taken.push({ sight: sight.name, file, findings });
    }
  }
  if (status !== (sight.status ?? 200)) taken[0]?.findings.push(`status ${status}`);
  taken[0]?.findings.push(...visitor.complaints.filter((complaint) => !(sight.status && complaint.includes(String(sight.status)))));
  await visitor.leave();
  return taken;
}
