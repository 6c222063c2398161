/** Whether an answer brings two things together that must stay apart: within one object, or one element of a list. Lists that hold both in different elements tell nothing. */
export function together(value: unknown, one: RegExp, other: RegExp): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => together(element, one, other));
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.values(value);
  const own = members.filter((member) => typeof member !== 'object' || member === null).map(String);
  const isNode = own.length > 0;
  const text = JSON.stringify(value);
  if (isNode && one.test(text) && other.test(text)) return [value];
  return members.flatMap((member) => together(member, one, other));
}
