/** Licences under which we may use and pass on what we depend on. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Python-2.0',
  'PSF-2.0',
  'Zlib',
  'Unlicense',
  'OFL-1.1',
  'PostgreSQL',
  'WTFPL',
]);

/** Packages whose manifest says nothing, or something odd, and whose licence was read by a person. */
const cleared: Readonly<Record<string, string>> = {
  '@img/sharp-libvips': 'LGPL-3.0-or-later: a library of its own that is linked dynamically and can be exchanged',
  '@img/sharp-wasm32': 'brings the same library',
  '@img/sharp-win32': 'brings the same library',
  '@inlang/plugin-message-format': 'MIT in its LICENSE; compiles the messages',
  'sqlite-wasm-kysely': 'MIT in its LICENSE; compiles the messages',
};

export function isCleared(name: string): boolean {
  return Object.keys(cleared).some((known) => name === known || name.startsWith(`${known}-`));
}

/** An SPDX expression: every licence joined by AND, at least one of those joined by OR. */
export function isAllowed(expression: string | null): boolean {
  if (!expression) return false;
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((alternative) => alternative.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
