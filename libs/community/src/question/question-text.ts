import { BadInput, type Language, languageOf, slugOf } from '@kehila/platform';
import { type FieldValues, tagSlug } from '@kehila/spaces';
import { oneLine } from '../thread/one-line';
import { type WrittenText, writtenText } from '../thread/written-text';

/** Title, text and tags of a question as they are stored. */
export interface QuestionText {
  readonly title: string;
  readonly slug: string;
  readonly body: WrittenText;
  /** Slugs, each once. */
  readonly tags: readonly string[];
}

interface Typed {
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly language?: Language | null;
}

/** What is read of a question beside its text, one a line. */
export function besideBody(title: string, tags: readonly string[], fields: FieldValues): string {
  return [title, ...tags, ...Object.values(fields)].join('\n');
}

/** @throws BadInput when a tag has characters that a tag cannot have. */
export function questionText(typed: Typed, fallbackLanguage: Language): QuestionText {
  const title = oneLine(typed.title);
  const language = typed.language ?? languageOf(`${title}\n\n${typed.body}`, fallbackLanguage);
  const body = { ...writtenText(typed.body, 'post', language), language };
  return { title, slug: slugOf(title), body, tags: [...new Set(typed.tags.map(tagOf))] };
}

function tagOf(typed: string): string {
  const tag = tagSlug(typed);
  if (tag === undefined) throw new BadInput([{ path: ['input', 'tags'], code: 'TAG_INVALID' }]);
  return tag;
}
