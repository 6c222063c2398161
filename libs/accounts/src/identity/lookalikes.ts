/**
 * For each Latin letter, those of other scripts and the digits and signs that look like it: only what compatibility normalisation leaves
 * standing, and enough to compare a name with the words that nobody may pass themselves off as.
 */
const alike: Readonly<Record<string, string>> = {
  a: 'аαɑ@4',
  b: 'вь',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еёҽєε3',
  g: 'ɡց',
  h: 'һнհ',
  i: 'іїιıӏl1!|',
  j: 'ј',
  k: 'кκ',
  m: 'м',
  n: 'пηո',
  o: 'оοօσ0',
  p: 'рρ',
  q: 'ԛ',
  r: 'г',
  s: 'ѕ$5',
  t: 'тτ7',
  u: 'υս',
  v: 'νѵ',
  w: 'ԝω',
  x: 'хχ',
  y: 'уүγ',
};

const latinOf = new Map(Object.entries(alike).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)));

/** What a text looks like at a glance: one form for all that can be taken for each other. Not for display. */
export function looksOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();
  return [...plain].map((letter) => latinOf.get(letter) ?? letter).join('');
}
