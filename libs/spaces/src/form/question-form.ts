import type { Locale } from '@kehila/platform';
import type { ShownField } from './graphql/shown-field.type';

export type FormFieldKindName = 'choice' | 'text';

export interface FieldWords {
  readonly name: string;
  /** Empty where the name says enough. */
  readonly hint: string;
}

export interface FormChoice {
  readonly key: string;
  readonly retired: boolean;
  readonly names: Partial<Record<Locale, string>>;
}

/** What a space asks for beside the text. Key and kind never change: what was filled in once stays readable. */
export interface FormField {
  readonly key: string;
  readonly kind: FormFieldKindName;
  readonly required: boolean;
  readonly retired: boolean;
  readonly words: Partial<Record<Locale, FieldWords>>;
  /** None for a text. */
  readonly choices: readonly FormChoice[];
}

/** In order, the retired ones last. */
export interface QuestionForm {
  readonly version: number;
  readonly fields: readonly FormField[];
}

/** In the language that is asked for where it was said in that, else in the other. */
export function inLanguage<Said>(said: Partial<Record<Locale, Said>>, language: Locale): Said | undefined {
  return said[language] ?? said.en ?? said.he;
}

/** What is asked for now, in one language. */
export function shownFields({ fields }: QuestionForm, language: Locale): ShownField[] {
  return fields
    .filter(({ retired }) => !retired)
    .map(({ key, kind, required, words, choices }) => ({
      key,
      kind,
      required,
      name: inLanguage(words, language)?.name ?? key,
      hint: inLanguage(words, language)?.hint || null,
      choices: choices.filter(({ retired }) => !retired).map((choice) => ({ key: choice.key, name: inLanguage(choice.names, language) ?? choice.key })),
    }));
}
