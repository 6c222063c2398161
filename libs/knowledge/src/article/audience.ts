/** Who reads an article, of those who read its space: all of them, those who are signed in, the staff and the reviewers. Widest first. */
export const audiences = ['public', 'members', 'staff'] as const;
export type Audience = (typeof audiences)[number];

export function isWider(one: Audience, other: Audience): boolean {
  return audiences.indexOf(one) < audiences.indexOf(other);
}
