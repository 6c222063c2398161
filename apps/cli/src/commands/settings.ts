import { type Environment, type Settings, type ShownSetting, shownSettings } from '@kehila/platform';
import type { Console } from '../console/console';

/** `kehila settings`: what is in force, and where it comes from. Wrong ones are said as at a start. */
export function showSettings(console: Console, settings: Settings, environment: Environment): Promise<void> {
  const shown = shownSettings(environment, settings);
  for (const setting of shown) console.line(lineOf(setting, console));
  console.result({ settings: Object.fromEntries(shown.map(({ name, value }) => [name, value])) });
  return Promise.resolve();
}

const width = 24;

function lineOf({ name, value, from }: ShownSetting, console: Console): string {
  return `${name.padEnd(width)}${value ?? '-'}${from === 'environment' ? `  (${console.sentence('cli_settings_from_environment')})` : ''}`;
}
