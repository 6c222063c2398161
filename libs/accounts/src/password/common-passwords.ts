import { wellKnownWords } from './well-known';

/** Characters of a password that may be left when all that is common is taken away, and it still counts as common. */
const mostOwnCharacters = 4;
const shortestPiece = 3;
/** A phrase of more words than these is a good password, however common each of them. */
const mostPieces = 3;

/** Rows of keyboards, the alphabets and the digits: what fingers type in a row, forwards and backwards. */
const rows = `abcdefghijklmnopqrstuvwxyz 01234567890 !@#$%^&*() qwertyuiop[] asdfghjkl; zxcvbnm,./ qwertzuiop azertyuiop
  1qaz2wsx3edc4rfv5tgb6yhn7ujm 1q2w3e4r5t6y7u8i9o0p אבגדהוזחטיכלמנסעפצקרשת קראטוןםפ שדגכעיחלךף זסבהנמצתץ`.split(/\s+/);
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];
const longestRun = Math.max(...rows.map((row) => row.length));

const written: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' };

/**
 * Whether a password is one that attackers try first: two characters or fewer over and over, runs of the keyboard, well-known words and
 * years in any combination, also with digits for letters; `personal` are words that are guessed with this person (address, product).
 */
export function isCommonPassword(password: string, personal: readonly string[]): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size <= 2 || isRepeated(text)) return true;
  const words = new Set([...wellKnownWords, ...personal.flatMap(partsOf)]);
  const withoutSigns = text.replace(/[^\p{L}\p{N}]/gu, '');
  return [text, lettersOf(text), ...(withoutSigns.length >= 8 ? [withoutSigns] : [])].some((reading) => ownCharactersOf(reading, words) <= mostOwnCharacters);
}

/** `abcabcabcabc`: a short piece over and over. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some(
    (length) =>
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length),
  );
}

function lettersOf(text: string): string {
  return [...text].map((character) => written[character] ?? character).join('');
}

/** `dana.levi1985@example.com` gives the whole, `dana.levi1985`, and its parts. */
function partsOf(personal: string): string[] {
  const whole = personal.toLowerCase();
  const local = whole.split('@')[0] ?? '';
  return [whole, local, ...local.split(/[^\p{L}\p{N}]+/u), ...local.split(/[^\p{L}]+/u)].flatMap((part) => (part.length >= 3 ? [part, lettersOf(part)] : []));
}

/** The fewest characters that are left when at most `mostPieces` common pieces are taken away. */
function ownCharactersOf(text: string, words: ReadonlySet<string>): number {
  const longest = Math.max(...[...words].map((word) => word.length), longestRun);
  // fewest[pieces][end]: of the first `end` characters, so many are left.
  let fewest = Array.from({ length: text.length + 1 }, (_, end) => end);
  for (let pieces = 1; pieces <= mostPieces; pieces++) {
    const before = fewest;
    fewest = [0];
    for (let end = 1; end <= text.length; end++) {
      let best = Math.min(before[end]!, fewest[end - 1]! + 1);
      for (let start = Math.max(0, end - longest); start <= end - shortestPiece; start++) {
        if (before[start]! < best && isCommonPiece(text.slice(start, end), words)) best = before[start]!;
      }
      fewest.push(best);
    }
  }
  return fewest[text.length]!;
}

function isCommonPiece(piece: string, words: ReadonlySet<string>): boolean {
  if (words.has(piece) || /^(19|20)\d\d$/.test(piece)) return true;
  return new Set(piece).size === 1 || runs.some((run) => run.includes(piece));
}
