/** Big bodies are written down as how they are built. */
export type Built = string | number | boolean | null | readonly Built[] | { readonly [key: string]: Built };

const meant: Readonly<Record<string, string>> = { F: '__typename', L: 'questions', N: 'spaces', MUT: 'signOut { done }', LOGIN: 'signIn', ME: 'viewer' };

/** `$join` joins parts, `$repeat [text, n]`, `$seq [text with %d (this number) or %+ (the next), n]`, `$array [item, n]`. */
export function build(value: Built): unknown {
  if (typeof value === 'string') return value.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => meant[name] ?? whole);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member: Built) => build(member));
  const parts = value as Readonly<Record<string, readonly [Built, number] & readonly Built[]>>;
  if (parts['$join']) return parts['$join'].map((part) => String(build(part))).join('');
  if (parts['$repeat']) return String(build(parts['$repeat'][0])).repeat(parts['$repeat'][1]);
  if (parts['$array']) return Array.from({ length: parts['$array'][1] }, () => build(parts['$array']![0]));
  if (parts['$seq']) {
    const text = String(build(parts['$seq'][0]));
    return Array.from({ length: parts['$seq'][1] }, (_, index) => text.replaceAll('%d', String(index)).replaceAll('%+', String(index + 1))).join('');
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, build(member)]));
}
