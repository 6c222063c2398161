/** A person as a page shows one beside a text. */
export interface Person {
  readonly handle: string;
  readonly displayName: string;
  readonly initials: string;
  readonly avatar: string | null;
  readonly isStaff: boolean;
}

export type AuthorRole = 'STAFF' | 'EXPERT' | 'REVIEWER';

/** Who wrote something: an account, or only a name. */
export interface Author {
  readonly author: Person | null;
  readonly authorName: string;
  readonly authorRole: AuthorRole | null;
}

/** At most two letters for a name without an account. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
