import type * as sentences from '../dist/compiled/messages/_index.js';
import * as english from '../dist/compiled/messages/en.js';
import * as hebrew from '../dist/compiled/messages/he.js';

export type Language = 'he' | 'en';
export type MessageKey = keyof typeof sentences;
export type MessageValues<Key extends MessageKey> = Parameters<(typeof sentences)[Key]>[0];

/** A literal key is checked by the compiler; one put together from a code (`errors_…`) only here. */
type Known<Key extends string> = string extends Key ? Key : Key extends MessageKey ? Key : never;
type ValuesOf<Key extends string> = Key extends MessageKey ? MessageValues<Key> : Readonly<Record<string, unknown>>;

type Sentences = Readonly<Record<string, ((values: unknown) => string) | undefined>>;
const byLanguage = { en: english as unknown as Sentences, he: hebrew as unknown as Sentences } satisfies Record<Language, Sentences>;

/** A sentence of the message files, in the given language. */
export function message<Key extends string>(key: Known<Key>, values: ValuesOf<Key>, language: Language): string {
  const sentence = byLanguage[language][key];
  if (!sentence) throw new Error(`no message ${key}`);
  return sentence(values);
}

/** The keys that begin so, in no order. */
export function keysFrom(beginning: string): string[] {
  return Object.keys(byLanguage.en).filter((key) => key.startsWith(beginning));
}

/** Whether the message files know this key. */
export function isMessage(key: string): key is MessageKey {
  return key in byLanguage.en;
}
