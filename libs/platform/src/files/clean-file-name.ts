import { extname } from 'node:path';

const mostLetters = 120;
/** File systems take 255 bytes a name, and an export adds to it. */
const mostBytes = 240;
/** What one system or another gives a meaning of its own. */
const taken = /[<>:"|?*]/g;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of a file as it is kept and shown: without folders, without signs that nobody sees (ends of lines, marks that turn the
 * direction of writing), and short; its ending stays.
 */
export function cleanFileName(sent: string): string {
  const last = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .replace(taken, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(reserved, '_$&');
  const ending = extname(plain);
  return shortened(plain.slice(0, plain.length - ending.length), ending);
}

/** What follows the last dot, in small letters; empty where there is none. */
export function endingOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

function shortened(stem: string, ending: string): string {
  const letters = [...stem].slice(0, Math.max(0, mostLetters - [...ending].length));
  while (Buffer.byteLength(letters.join('') + ending) > mostBytes && letters.length > 0) letters.pop();
  return letters.join('').trimEnd() + ending;
}
