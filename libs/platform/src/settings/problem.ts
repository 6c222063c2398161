import { message } from '@kehila/messages';
import type { Locale } from '../actor';

/** Something wrong with the settings: a message key of `cli.json` and what it speaks of. */
export interface SettingsProblem {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Stops the start: one sentence for each setting that is wrong. */
export class WrongSettings extends Error {
  constructor(readonly problems: readonly SettingsProblem[]) {
    super(sentencesOf(problems, 'en').join(' '));
  }

  sentences(language: Locale): string[] {
    return sentencesOf(this.problems, language);
  }
}

function sentencesOf(problems: readonly SettingsProblem[], language: Locale): string[] {
  return problems.map(({ key, values }) => message(key, values, language));
}
