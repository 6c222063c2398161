import { formsOf, isHebrew, wordsOf } from '../../analyser';

/** The one form by which a word is compared there: an English stem, a Hebrew word without all that may be a prefix. */
export function comparedForm(word: string): string {
  const forms = formsOf(word);
  const form = isHebrew(word) ? (forms.at(-1) ?? word) : (forms[0] ?? word);
  return plain(form);
}

/** A text as the forms of its words. The server knows neither Hebrew prefixes nor final letters nor stems. */
export function comparedText(text: string): string {
  return wordsOf(text).map(comparedForm).join(' ');
}

/** Hebrew words with each form behind their prefix letters: where a beginning was typed, any of them may go on from it. */
export function beginningsText(text: string): string {
  return [
    ...new Set(
      wordsOf(text)
        .filter(isHebrew)
        .flatMap((word) => [word, ...formsOf(word)]),
    ),
  ].join(' ');
}

/** The server reads signs as the end of a word. */
export function plain(word: string): string {
  return word.replaceAll('+', 'plus').replaceAll('#', 'sharp');
}
