import type { Setting, SettingValue } from './define-setting';

/** Why a text is no value of a setting: as a problem of an input field. */
export interface SettingProblem {
  readonly code: 'INVALID' | 'NUMBER_BETWEEN' | 'TOO_LONG';
  readonly values?: Record<string, unknown>;
}

/** A value as people write it: digits, true or false, a word, a text. */
export function textOf(value: SettingValue): string {
  return String(value);
}

/** Reads what somebody wrote. */
export function readValue(setting: Setting, text: string): { readonly value: SettingValue } | SettingProblem {
  const written = text.trim();
  switch (setting.kind) {
    case 'boolean':
      return written === 'true' || written === 'false' ? { value: written === 'true' } : { code: 'INVALID' };
    case 'choice':
      return setting.choices.includes(written) ? { value: written } : { code: 'INVALID' };
    case 'text':
      if (written.length > setting.maximum) return { code: 'TOO_LONG', values: { limit: setting.maximum } };
      return (setting.takes?.(written) ?? true) ? { value: written } : { code: 'INVALID' };
    case 'integer':
    case 'duration': {
      const { minimum, maximum } = setting;
      const isWithin = /^\d{1,9}$/.test(written) && Number(written) >= minimum && Number(written) <= maximum;
      return isWithin ? { value: Number(written) } : { code: 'NUMBER_BETWEEN', values: { minimum, maximum } };
    }
  }
}

/** What stands in the database may be older than what is declared now: such a value counts as none. */
export function fits(setting: Setting, value: unknown): value is SettingValue {
  // Its shape was looked at when it was written, and this is asked at every reading.
  if (setting.kind === 'text') return typeof value === 'string' && value.length <= setting.maximum;
  return typeof value === typeof setting.default && 'value' in readValue(setting, String(value));
}
