import { publicOrigin, type Settings } from './settings';
import { type Environment, type VariableName, variables } from './variables';

export interface ShownSetting {
  readonly name: VariableName;
  /** Secrets are masked; null: absent. */
  readonly value: string | null;
  readonly from: 'environment' | 'default';
}

/** The settings in force, for people: what `kehila settings` prints. */
export function shownSettings(environment: Environment, settings: Settings): ShownSetting[] {
  const inForce = derived(settings);
  return variables.map((variable): ShownSetting => {
    const { name } = variable;
    const given = environment[name]?.trim();
    if (!given) return { name, value: inForce[name] ?? variable.default, from: 'default' };
    return { name, value: 'secret' in variable ? '********' : given, from: 'environment' };
  });
}

/** Defaults that follow from other settings. */
function derived(settings: Settings): Partial<Record<VariableName, string>> {
  return {
    KEHILA_PUBLIC_URL: publicOrigin(settings),
    KEHILA_DATA: settings.dataFolder,
    KEHILA_ENV: settings.production ? 'production' : 'development',
    KEHILA_SAMPLE: settings.sample ? 'on' : 'off',
    ...(settings.files.kind === 'folder' && { KEHILA_FILES: settings.files.path }),
    MAIL_FROM: settings.mailFrom,
    LOG_LEVEL: settings.logLevel,
  };
}
