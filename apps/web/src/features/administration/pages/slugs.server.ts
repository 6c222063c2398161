import { notFound } from '#api/missing.server';

const slugs = { rules: 'RULES', terms: 'TERMS', privacy: 'PRIVACY', accessibility: 'ACCESSIBILITY' } as const;

/** The page that an address names. */
export function slugOf(name: string | undefined): (typeof slugs)[keyof typeof slugs] {
  return name !== undefined && Object.hasOwn(slugs, name) ? slugs[name as keyof typeof slugs] : notFound();
}
