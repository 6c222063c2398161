import { BadInput, type FieldProblem, type Locale } from '@kehila/platform';
import { type FormField, type FormFieldKindName, inLanguage, type QuestionForm } from './question-form';

/** Key of a field to key of a choice or a text, as it is stored. */
export type FieldValues = Readonly<Record<string, string>>;

export interface TypedValue {
  readonly key: string;
  readonly value: string;
}

/** One field of a question, for reading. */
export interface FilledValue {
  readonly key: string;
  readonly name: string;
  readonly kind: FormFieldKindName;
  readonly value: string;
  readonly text: string;
}

export const longestValue = 200;

/**
 * What is stored when somebody fills in the form of a space. What stood before stays where the form does not ask for it any more, and a choice
 * that was retired meanwhile may stay as it is.
 *
 * @throws BadInput when a field is unknown, missing, or no choice of it.
 */
export function filledIn({ fields }: QuestionForm, typed: readonly TypedValue[], stood: FieldValues = {}): FieldValues {
  const asked = fields.filter(({ retired }) => !retired);
  const values = new Map(typed.map(({ key, value }) => [key, value.normalize('NFC').trim()]));
  const problems = [
    ...[...values.keys()].filter((key) => !asked.some((field) => field.key === key)).map((key) => problem(key, 'INVALID')),
    ...asked.flatMap((field) => problemOf(field, values.get(field.key) ?? '', valueOf(stood, field))),
  ];
  if (problems.length > 0) throw new BadInput(problems);
  const kept = Object.entries(stood).filter(([key]) => !asked.some((field) => field.key === key));
  const filled = asked.flatMap(({ key }) => (values.get(key) ? [[key, values.get(key)!] as const] : []));
  return Object.fromEntries([...kept, ...filled]);
}

/** What of the stored values this space knows, in the order of its form; words in one language. */
export function filledValues({ fields }: QuestionForm, values: FieldValues, language: Locale): FilledValue[] {
  return fields.flatMap((field) => {
    const value = valueOf(values, field);
    const text = value === undefined ? undefined : wordsFor(field, value, language);
    if (value === undefined || text === undefined) return [];
    return [{ key: field.key, name: inLanguage(field.words, language)?.name ?? field.key, kind: field.kind, value, text }];
  });
}

/** Not what every object has by itself: a field may be called so. */
function valueOf(values: FieldValues, { key }: FormField): string | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function wordsFor({ kind, choices }: FormField, value: string, language: Locale): string | undefined {
  if (kind === 'text') return value;
  const choice = choices.find(({ key }) => key === value);
  return choice && (inLanguage(choice.names, language) ?? choice.key);
}

function problemOf({ key, kind, required, choices }: FormField, value: string, stood: string | undefined): FieldProblem[] {
  if (value === '') return required ? [problem(key, 'REQUIRED')] : [];
  if (kind === 'text') return /[\0\n\r]/.test(value) ? [problem(key, 'INVALID')] : [];
  const isOpen = choices.some((choice) => choice.key === value && (!choice.retired || value === stood));
  return isOpen ? [] : [problem(key, 'INVALID')];
}

function problem(key: string, code: string): FieldProblem {
  return { path: ['input', 'fields', key], code };
}
