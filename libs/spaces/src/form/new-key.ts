import { type Locale, slugOf } from '@kehila/platform';
import { longestKey } from './graphql/shown-field.type';

/** Readable in an address where there is an English name, and never that of another one. */
export function newKey(words: readonly { readonly language: Locale; readonly name: string }[], fallback: string, taken: readonly { key: string }[]): string {
  const english = words.find(({ language }) => language === 'en')?.name ?? '';
  const readable = slugOf(english)
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, longestKey - 5)
    .replace(/^-+|-+$/g, '');
  const base = readable || fallback;
  let key = base;
  for (let number = 2; taken.some((other) => other.key === key); number++) key = `${base}-${number}`;
  return key;
}

/** One line, without what cannot be seen of it. */
export function clean(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim();
}
