const finalLetters: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };
const NOT_ASCII = /[^\x00-\x7f]/;
// Vowel points and accents (the maqaf stands between words and never comes here), and marks of direction and joining.
const INVISIBLE = /[\u0300-\u036f\u0591-\u05c7\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
// What taking a figure or a ligature apart brings along: the brackets of ⑴, the stroke of ½.
const NOT_OF_A_WORD = /[^\p{L}\p{N}\p{M}+#'’]/gu;
const longestWord = 64;

const mostRemembered = 100_000;
const remembered = new Map<string, string>();

/** One form for all ways to write a word: lower case, no points or accents, no final letters, no quotes (צה"ל → צהל), no short hyphen (Wi-Fi → wifi). */
export function normalise(run: string): string {
  const joined = run.replace(/["״׳-]/g, '');
  return NOT_ASCII.test(joined) ? remembering(joined) : ended(joined.toLowerCase());
}

/** Taking letters apart costs most of reading a text, and texts repeat their words. */
function remembering(joined: string): string {
  const known = remembered.get(joined);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const word = ended(folded(joined));
  if (joined.length <= longestWord) remembered.set(joined, word);
  return word;
}

function ended(plain: string): string {
  return shortened(withoutEnding(plain));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(NOT_OF_A_WORD, '')
    .replace(/[ךםןףץ]/g, (letter) => finalLetters[letter] ?? letter)
    .toLowerCase();
}

/** The apostrophe of ג'ירפה falls away; that of "router's" takes the ending with it. */
function withoutEnding(word: string): string {
  if (!/['’]/.test(word)) return word;
  return /[\u05d0-\u05ea]/.test(word) ? word.replace(/['’]/g, '') : word.replace(/['’].*$/, '');
}

function shortened(word: string): string {
  return word.length <= longestWord ? word : word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, '');
}
