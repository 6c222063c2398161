import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { type Command, Option } from 'commander';
import { ArticlesToExport } from '@kehila/knowledge';
import { Actor, Files, publicOrigin, type Settings } from '@kehila/platform';
import type { Console } from '../console/console';
import { articlePath } from '../export/article-path';
import { markdownFile } from '../export/markdown-file';
import { articlePage, indexPage, type ListedArticle, style, styleFile } from '../export/site';
import { writeAttachments } from '../export/write-attachments';
import { takeEmptyFolder } from '../folders/empty-folder';
import { command } from './command';
import { spaceIdOf } from './space-id-of';
import { withFeatures } from './with-features';

interface Wanted {
  readonly format: 'markdown' | 'site';
  readonly space?: string;
  readonly for: 'everybody' | 'staff';
}

/** `kehila export PATH`: the published articles, for another system or for a disk. */
export function exportCommand(console: Console, settings: () => Settings): Command {
  const option = (name: string, help: string, choices: readonly string[]) => new Option(name, help).choices(choices).default(choices[0]);
  return command('export', 'cli_help_export', console)
    .argument('<path>', console.sentence('cli_help_export_path'))
    .addOption(option('--format <format>', console.sentence('cli_help_export_format'), ['markdown', 'site']))
    .option('--space <slug>', console.sentence('cli_help_export_space'))
    .addOption(option('--for <readers>', console.sentence('cli_help_export_for'), ['everybody', 'staff']))
    .action((path: string, wanted: Wanted) => exportArticles(console, settings(), resolve(path), wanted));
}

async function exportArticles(console: Console, settings: Settings, path: string, wanted: Wanted): Promise<void> {
  await takeEmptyFolder(path);
  const articles = await withFeatures(console, settings, (app) => write(app, console, path, wanted, publicOrigin(settings)));
  const summary = { path, format: wanted.format, for: wanted.for, articles };
  console.result(summary);
  console.say('cli_exported', summary);
}

async function write(app: INestApplicationContext, console: Console, path: string, wanted: Wanted, origin: string): Promise<number> {
  const spaceId = wanted.space === undefined ? null : await spaceIdOf(app, wanted.space);
  const found = () => app.get(ArticlesToExport, { strict: false }).of(readerOf(wanted, console), spaceId);
  const listed: ListedArticle[] = [];
  for await (const { id, slug, space, title, language, standing } of found()) listed.push({ id, slug, space, title, language, standing });

  const paths = new Map(listed.map((article) => [article.id, articlePath(article)]));
  const progress = console.progress();
  let written = 0;
  for await (const article of found()) {
    const place = join(path, articlePath(article));
    await mkdir(dirname(place), { recursive: true });
    if (wanted.format === 'markdown') await writeFile(`${place}.md`, markdownFile(article, origin));
    else await writeFile(`${place}.html`, articlePage(article, paths, origin, console.language));
    await writeAttachments(app.get(Files, { strict: false }), article.attachments, place);
    progress.at(wanted.format, ++written, listed.length);
  }
  progress.stop();
  if (wanted.format === 'site') {
    await writeFile(join(path, styleFile), style);
    await writeFile(join(path, 'index.html'), indexPage(listed, origin, console.language));
  }
  return written;
}

/** Nobody in particular, so that what comes out is what a stranger reads; or as somebody who reads everything. */
function readerOf({ for: readers }: Wanted, { language }: Console): Actor {
  if (readers === 'everybody') return Actor.anonymous(language);
  return new Actor({ accountId: null, sessionId: null, verified: true, language, grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
}
