import type { FormField } from '#features/community/form/form.graphql.ts';

interface Filled {
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

/** A choice that is offered no longer may stay chosen. */
export function withRetired(form: readonly FormField[], filled: readonly Filled[]): FormField[] {
  return form.map((field) => {
    const stands = filled.find(({ key }) => key === field.key);
    const isOffered = !stands || field.kind === 'TEXT' || field.choices.some(({ key }) => key === stands.value);
    return isOffered ? field : { ...field, choices: [...field.choices, { key: stands.value, name: stands.text }] };
  });
}
