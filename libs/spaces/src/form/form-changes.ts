import { BadInput, ErrorCode, LimitReached } from '@kehila/platform';
import type { FormChoiceInput, SaveFormFieldInput } from './graphql/question-form.types';
import { mostChoices, mostFields } from './graphql/question-form.types';
import { clean, newKey } from './new-key';
import type { FormChoice, FormField } from './question-form';

/** With those that are retired: values of all of them are kept. */
const mostFieldsEver = 30;
const mostChoicesEver = 200;

/** The fields of a form after one was added or changed. */
export function withField(fields: readonly FormField[], input: SaveFormFieldInput): readonly FormField[] | LimitReached {
  const stood = input.key ? fields.find(({ key }) => key === input.key) : undefined;
  if (input.key && !stood) throw badField('key', 'INVALID');
  if (stood && stood.kind !== input.kind) throw badField('kind', 'INVALID');

  const field = fieldOf(fields, stood, input);
  if (field.choices.length > mostChoicesEver) return new LimitReached(ErrorCode.FORM_LIMIT_REACHED, mostChoices);
  const others = fields.filter(({ key }) => key !== field.key);
  const asked = others.filter(({ retired }) => !retired);
  const retired = others.filter((other) => other.retired);
  if (!field.retired) asked.splice(input.position - 1, 0, field);
  if (asked.length > mostFields || others.length >= mostFieldsEver) return new LimitReached(ErrorCode.FORM_LIMIT_REACHED, mostFields);
  return field.retired ? [...asked, field, ...retired] : [...asked, ...retired];
}

/** @throws BadInput when a text has choices, or a choice has none. */
function fieldOf(fields: readonly FormField[], stood: FormField | undefined, input: SaveFormFieldInput): FormField {
  if (input.kind === 'text' && input.choices.length > 0) throw badField('choices', 'INVALID');
  if (input.kind === 'choice' && input.choices.length === 0) throw badField('choices', 'REQUIRED');
  const words = Object.fromEntries(input.words.map(({ language, name, hint }) => [language, { name: clean(name), hint: clean(hint ?? '') }]));
  return {
    key: stood?.key ?? newKey(input.words, 'field', fields),
    kind: input.kind,
    required: input.required,
    retired: input.retired ?? false,
    words,
    choices: choicesOf(stood?.choices ?? [], input.choices),
  };
}

/** Those that are offered, in order, and behind them those that were. */
function choicesOf(stood: readonly FormChoice[], wanted: readonly FormChoiceInput[]): FormChoice[] {
  const offered: FormChoice[] = [];
  for (const { key, words } of wanted) {
    if (key && !stood.some((choice) => choice.key === key)) throw badField('choices', 'INVALID');
    const names = Object.fromEntries(words.map(({ language, name }) => [language, clean(name)]));
    offered.push({ key: key ?? newKey(words, 'choice', [...stood, ...offered]), retired: false, names });
  }
  const left = stood.filter((choice) => !offered.some(({ key }) => key === choice.key)).map((choice) => ({ ...choice, retired: true }));
  return [...offered, ...left];
}

function badField(field: string, code: string): BadInput {
  return new BadInput([{ path: ['input', field], code }]);
}
