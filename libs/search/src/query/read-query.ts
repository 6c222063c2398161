import { wordsOf } from '../analyser';
import type { DocumentKind, DocumentLanguage, DocumentStanding, DocumentState } from '../document/search-document';

/** A query as people write it: words, "words that stand together", -words that must not stand there, and field words such as `tag:router`. */
export interface ReadQuery {
  /** The words alone, those of phrases too; a blank at the end says that the last one is whole. */
  readonly text: string;
  /** Words that stand one after the other. */
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly string[];
  readonly fields: FieldWords;
}

/** What field words ask for, as written. */
export interface FieldWords {
  readonly tags: readonly string[];
  readonly author?: string;
  readonly space?: string;
  readonly state?: DocumentState;
  readonly kind?: DocumentKind;
  readonly standing?: DocumentStanding;
  readonly language?: DocumentLanguage;
}

const states: readonly string[] = ['open', 'answered', 'solved'] satisfies DocumentState[];
const kinds: readonly string[] = ['question', 'answer', 'article'] satisfies DocumentKind[];
const standings: readonly string[] = ['official', 'community', 'imported'] satisfies DocumentStanding[];
const languages: readonly string[] = ['he', 'en', 'ar', 'ru'] satisfies DocumentLanguage[];

const most = { tags: 5, phrases: 4, excluded: 8, wordsOfPhrase: 8 };
/** A sign counts only where a word may begin: neither the quote in צה"ל nor the hyphen in Wi-Fi begins anything. */
const SIGN = /(?<=^|\s)(?:(-?)["״“”]([^"״“”]*)["״“”](?=\s|$)|-([\p{L}\p{N}]\S*)|(tag|author|in|is|lang):(\S+))/giu;

export function readQuery(query: string): ReadQuery {
  const phrases: string[][] = [];
  const excluded: string[] = [];
  const fields: { -readonly [Name in keyof FieldWords]: FieldWords[Name] } & { tags: string[] } = { tags: [] };
  let ofPhrases = '';
  const text = query.replace(
    SIGN,
    (whole: string, not: string | undefined, phrase: string | undefined, word: string | undefined, field: string | undefined, value: string = '') => {
      if (field !== undefined) return take(fields, field.toLowerCase(), value) ? ' ' : whole;
      const words = wordsOf(phrase ?? word ?? '').slice(0, most.wordsOfPhrase);
      if (words.length === 0) return whole;
      if (word !== undefined || not === '-') {
        if (excluded.length < most.excluded) excluded.push(...words.slice(0, 1));
        return ' ';
      }
      if (words.length > 1 && phrases.length < most.phrases) phrases.push(words);
      ofPhrases += ` ${phrase ?? ''} `;
      return ' ';
    },
  );
  return { text: ofPhrases === '' ? text : `${text}${ofPhrases}`, phrases, excluded, fields };
}

/** Whether the field knows the value; what it does not know is a word like any other. */
function take(fields: { -readonly [Name in keyof FieldWords]: FieldWords[Name] } & { tags: string[] }, field: string, value: string): boolean {
  const small = value.toLowerCase();
  if (field === 'tag' && fields.tags.length < most.tags) fields.tags.push(small);
  else if (field === 'author') fields.author = small.replace(/^@/, '');
  else if (field === 'in') fields.space = small;
  else if (field === 'lang' && languages.includes(small)) fields.language = small as DocumentLanguage;
  else if (field === 'is' && states.includes(small)) fields.state = small as DocumentState;
  else if (field === 'is' && kinds.includes(small)) fields.kind = small as DocumentKind;
  else if (field === 'is' && standings.includes(small)) fields.standing = small as DocumentStanding;
  else return false;
  return true;
}
