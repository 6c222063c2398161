import { isMessage, message } from '@kehila/messages';
import type { Locale } from '../actor';

/** Key of the sentence that says what an act is. */
export function sentenceOfAct(act: string): string {
  return `administration_act_${act.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** An act in words; one that came from an older version and is no longer known keeps its name. */
export function actInWords(act: string, language: Locale): string {
  const key = sentenceOfAct(act);
  return isMessage(key) ? message(key as string, {}, language) : act;
}
