import { getLocale } from '#words/spoken';
import type { Language } from '#words/language';

/** Intl objects cost 50 µs each to build: one a language and form. */
const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.NumberFormat(language, options)));
  return known;
}

/** 1284 → 1,284 */
export function number(value: number): string {
  return format(getLocale(), {}).format(value);
}

/** With its sign, which stands on the left in Hebrew as well: show it in a left-to-right island. 15 → +15, −2 → −2, 0 → 0 */
export function signed(value: number): string {
  return format('en', { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

/** A score: only what is below zero has a sign. */
export function score(value: number): string {
  return format('en', {}).format(value).replace('-', '−');
}

/** How long something takes, in the unit that fits: 25 → 25 minutes, 180 → 3 hours, 4320 → 3 days */
export function duration(minutes: number): string {
  const [value, unit] = minutes < 60 ? [Math.max(minutes, 1), 'minute'] : minutes < 2 * 24 * 60 ? [minutes / 60, 'hour'] : [minutes / (24 * 60), 'day'];
  return format(getLocale(), { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value);
}
