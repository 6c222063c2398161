import type { Returned } from '#api/problem';

/** Names of form fields say of which space they are: whoever changes the space after filling them in sends them along, and they mean nothing there. */
export function fieldName(space: string, key: string): string {
  return `${fieldsOf(space)}${key}`;
}

function fieldsOf(space: string): string {
  return `field:${space}:`;
}

/** What was filled in for one space, as the API takes it. */
export function typedFields(typed: Readonly<Record<string, string>>, space: string): { key: string; value: string }[] {
  const names = fieldsOf(space);
  return Object.entries(typed)
    .filter(([name]) => name.startsWith(names))
    .map(([name, value]) => ({ key: name.slice(names.length), value }));
}

/** The form as it came back, with what is wrong beside the fields as they are called on the page. */
export function returnedFor(space: string, returned: Returned | undefined): Returned | undefined {
  if (!returned) return undefined;
  const fields = Object.fromEntries(
    Object.entries(returned.problem.fields).map(([name, text]) => [name.startsWith('fields.') ? fieldName(space, name.slice('fields.'.length)) : name, text]),
  );
  return { ...returned, problem: { ...returned.problem, fields } };
}
