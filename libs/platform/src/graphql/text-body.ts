import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Language } from '../markdown';

/** Languages of content, as the schema names them. The interface speaks only some of them. */
export const ContentLanguage = { HE: 'he', EN: 'en', AR: 'ar', RU: 'ru' } as const;

registerEnumType(ContentLanguage, {
  name: 'Language',
  description: 'Languages of content.',
  valuesMap: { HE: { description: 'Hebrew.' }, EN: { description: 'English.' }, AR: { description: 'Arabic.' }, RU: { description: 'Russian.' } },
});

/** The columns that every stored text has; see the migration of the community. */
export interface StoredText {
  readonly body_markdown: string;
  readonly body_html: string;
  readonly body_text: string;
  readonly language: Language;
}

const EXCERPT_LENGTH = 200;

@ObjectType({ description: 'A text as written and as shown.' })
export class TextBody {
  @Field({ description: 'As written.' })
  markdown: string;

  @Field({ description: 'As shown: safe HTML, rendered once when it was written.' })
  html: string;

  @Field({ description: 'The first lines as plain text, at most 200 characters.' })
  excerpt: string;

  @Field(() => ContentLanguage, { description: 'By the majority of its letters; its direction follows from it.' })
  language: Language;
}

export function textBody(text: StoredText): TextBody {
  return { markdown: text.body_markdown, html: text.body_html, excerpt: excerptOf(text.body_text), language: text.language };
}

/** As many whole words as fit, on one line. */
export function excerptOf(text: string): string {
  const line = firstLineOf(text);
  if (line.length <= EXCERPT_LENGTH) return line;
  const cut = line.lastIndexOf(' ', EXCERPT_LENGTH - 1);
  return `${line.slice(0, cut > 0 ? cut : EXCERPT_LENGTH - 1)}…`;
}

/** The beginning with its white space made single blanks; blanks that are single already are not touched, which is most of them. */
function firstLineOf(text: string): string {
  return text
    .slice(0, 4 * EXCERPT_LENGTH)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}
