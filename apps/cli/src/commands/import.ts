import { Argument, type Command } from 'commander';
import {
  ImportCsv,
  ImportDiscourse,
  ImportMarkdown,
  type ImportOptions,
  ImportRefused,
  ImportStackExchange,
  type ImportSummary,
  ImportZendesk,
} from '@kehila/interchange';
import type { Settings } from '@kehila/platform';
import type { Console } from '../console/console';
import { CommandFailed } from '../failures/failure';
import { command } from './command';
import { withFeatures } from './with-features';

interface Importer {
  run(options: ImportOptions): Promise<ImportSummary>;
}

const importers = { stackexchange: ImportStackExchange, discourse: ImportDiscourse, csv: ImportCsv, markdown: ImportMarkdown, zendesk: ImportZendesk } as const;

type Format = keyof typeof importers;

/** `kehila import FORMAT PATH --space SLUG`. Run again it adds what is new; stopped it goes on where it was. */
export function importCommand(console: Console, settings: () => Settings): Command {
  return command('import', 'cli_help_import', console)
    .addArgument(new Argument('<format>', console.sentence('cli_help_import_format')).choices(Object.keys(importers)))
    .argument('<path>', console.sentence('cli_help_import_path'))
    .requiredOption('--space <slug>', console.sentence('cli_help_import_space'))
    .action((format: Format, path: string, { space }: { space: string }) => importFrom(format, console, settings(), path, space));
}

async function importFrom(format: Format, console: Console, settings: Settings, path: string, spaceSlug: string): Promise<void> {
  const summary = await withFeatures(console, settings, (app) => run(app.get<Importer>(importers[format], { strict: false }), console, path, spaceSlug));
  console.result(summary);
  report(console, summary);
}

/** Ctrl+C and SIGTERM stop it between two batches. */
async function run(importer: Importer, console: Console, path: string, spaceSlug: string): Promise<ImportSummary> {
  const stop = new AbortController();
  const progress = console.progress();
  const stopped = () => stop.abort(new CommandFailed('cli_failed_import_stopped'));
  process.once('SIGINT', stopped).once('SIGTERM', stopped);
  try {
    return await importer.run({ path, spaceSlug, signal: stop.signal, onProgress: ({ step, done, total }) => progress.at(step, done, total) });
  } catch (error) {
    if (error instanceof ImportRefused) throw new CommandFailed('cli_failed_refused', { reason: error.message });
    throw error;
  } finally {
    progress.stop();
  }
}

function report(console: Console, { space, added, skipped, broken, brokenCount, alreadyThere, seconds, postsPerSecond }: ImportSummary): void {
  console.say('cli_imported', { space: space.slug, seconds, postsPerSecond, alreadyThere });
  table(console, 'cli_imported_added', added);
  table(console, 'cli_imported_skipped', skipped);
  if (brokenCount > 0) console.say('cli_imported_broken', { brokenCount });
  for (const { file, line, reason } of broken) console.line(`  ${file}:${line}  ${reason}`);
}

function table(console: Console, heading: 'cli_imported_added' | 'cli_imported_skipped', counts: Readonly<Record<string, number>>): void {
  const rows = Object.entries(counts).filter(([, count]) => count > 0);
  if (rows.length === 0) return;
  console.say(heading);
  for (const [name, count] of rows) console.line(`  ${name.padEnd(16)}${String(count).padStart(10)}`);
}
