import { isMessage, keysFrom, message } from '@kehila/messages';
import type { Locale } from '../actor';

const sentences = 'administration_act_';

/** Key of the sentence that says what an act is. */
export function sentenceOfAct(act: string): string {
  return sentences + act.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Every act that has a sentence, by name. */
export function knownActs(): string[] {
  return keysFrom(sentences).map((key) => key.slice(sentences.length).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

/** An act in words; one that came from an older version and is no longer known keeps its name. */
export function actInWords(act: string, language: Locale): string {
  const key = sentenceOfAct(act);
  return isMessage(key) ? message(key as string, {}, language) : act;
}
