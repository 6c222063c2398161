import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import {
  Actor,
  BadInput,
  ChangeSetting,
  type Environment,
  isFailure,
  type Settings,
  SettingsReader,
  type ShownSetting,
  shownSettings,
  type SiteSetting,
} from '@kehila/platform';
import type { Console } from '../console/console';
import { CommandFailed } from '../failures/failure';
import { command } from './command';
import { withFeatures } from './with-features';

/** Whoever may run commands on the data is above the roles; the history shows the change without an account. */
const operator = Actor.anonymous('en');

/**
 * `kehila settings`: what the environment says, where it comes from; wrong ones are said as at a start.
 * `kehila settings list|get|set|reset`: what administrators may change while it runs.
 */
export function settingsCommand(console: Console, settings: () => Settings, environment: Environment): Command {
  const all = command('settings', 'cli_help_settings', console).action(() => showSettings(console, settings(), environment));
  return all
    .addCommand(command('list', 'cli_help_settings_list', console).action(() => list(console, settings())))
    .addCommand(
      command('get', 'cli_help_settings_get', console)
        .argument('<key>', console.sentence('cli_help_setting_key'))
        .action((key: string) => get(console, settings(), key)),
    )
    .addCommand(
      command('set', 'cli_help_settings_set', console)
        .argument('<key>', console.sentence('cli_help_setting_key'))
        .argument('<value>', console.sentence('cli_help_setting_value'))
        .action((key: string, value: string) => change(console, settings(), key, value)),
    )
    .addCommand(
      command('reset', 'cli_help_settings_reset', console)
        .argument('<key>', console.sentence('cli_help_setting_key'))
        .action((key: string) => change(console, settings(), key, null)),
    );
}

function showSettings(console: Console, settings: Settings, environment: Environment): void {
  const shown = shownSettings(environment, settings);
  for (const setting of shown) console.line(lineOf(setting, console));
  console.result({ settings: Object.fromEntries(shown.map(({ name, value }) => [name, value])) });
}

async function list(console: Console, settings: Settings): Promise<void> {
  const all = await withFeatures(console, settings, (app) => Promise.resolve(app.get(SettingsReader, { strict: false }).all()));
  for (const setting of all) console.line(`${setting.key.padEnd(keyWidth)}${valueOf(setting).padEnd(valueWidth)}${setting.name}`);
  console.result({ settings: Object.fromEntries(all.map(({ key, value }) => [key, value])) });
}

async function get(console: Console, settings: Settings, key: string): Promise<void> {
  report(console, await withFeatures(console, settings, (app) => Promise.resolve(found(app, key))));
}

async function change(console: Console, settings: Settings, key: string, value: string | null): Promise<void> {
  const setting = await withFeatures(console, settings, async (app) => {
    const { minimum, maximum } = found(app, key);
    const changed = await app
      .get(ChangeSetting, { strict: false })
      .change(operator, { key, value, version: null })
      .catch((error: unknown) => {
        if (!(error instanceof BadInput)) throw error;
        throw new CommandFailed('cli_failed_setting', { key, value: value ?? '', minimum: String(minimum ?? '-'), maximum: String(maximum ?? '-') });
      });
    if (isFailure(changed)) throw new CommandFailed('cli_failed_refused', { reason: changed.message });
    return found(app, key);
  });
  report(console, setting);
}

function report(console: Console, setting: SiteSetting): void {
  const { key, value, version } = setting;
  console.line(`${setting.name}: ${valueOf(setting)}`);
  console.line(setting.meaning);
  console.result({ key, value, default: setting.default, version });
}

function found(app: INestApplicationContext, key: string): SiteSetting {
  const setting = app.get(SettingsReader, { strict: false }).one(key);
  if (!setting) throw new CommandFailed('cli_failed_no_setting', { key });
  return setting;
}

const width = 24;
const keyWidth = 44;
const valueWidth = 16;

function valueOf({ value, unit }: SiteSetting): string {
  return unit === null ? value : `${value} ${unit}`;
}

function lineOf({ name, value, from }: ShownSetting, console: Console): string {
  return `${name.padEnd(width)}${value ?? '-'}${from === 'environment' ? `  (${console.sentence('cli_settings_from_environment')})` : ''}`;
}
