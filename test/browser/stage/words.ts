import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Language = 'he' | 'en';
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const folder = resolve('libs/messages/messages');

/** What the pages say in a language, by the key of the message. */
export function wordsOf(language: Language): Say {
  const files = readdirSync(join(folder, language));
  const messages = Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as object)) as Record<
    string,
    unknown
  >;
  return (key, values = {}) => {
    const message = messages[key];
    if (typeof message !== 'string') throw new Error(`${language} has no plain sentence ${key}`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}
