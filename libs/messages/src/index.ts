import * as sentences from '../dist/compiled/messages/_index.js';

export type Language = 'he' | 'en';
export type MessageKey = keyof typeof sentences;
export type MessageValues<Key extends MessageKey> = Parameters<(typeof sentences)[Key]>[0];

/** A literal key is checked by the compiler; one put together from a code (`errors_…`) only here. */
type Known<Key extends string> = string extends Key ? Key : Key extends MessageKey ? Key : never;
type ValuesOf<Key extends string> = Key extends MessageKey ? MessageValues<Key> : Readonly<Record<string, unknown>>;

const byKey = sentences as unknown as Readonly<Record<string, ((values: unknown, options: { locale: Language }) => string) | undefined>>;

/** A sentence of the message files, in the given language. */
export function message<Key extends string>(key: Known<Key>, values: ValuesOf<Key>, language: Language): string {
  const sentence = byKey[key];
  if (!sentence) throw new Error(`no message ${key}`);
  return sentence(values, { locale: language });
}

/** The keys that begin so, in no order. */
export function keysFrom(beginning: string): string[] {
  return Object.keys(byKey).filter((key) => key.startsWith(beginning));
}

/** Whether the message files know this key. */
export function isMessage(key: string): key is MessageKey {
  return key in byKey;
}
