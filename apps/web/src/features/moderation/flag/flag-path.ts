import type { SubjectKind } from '#features/moderation/moderation.graphql.ts';

/** How addresses name what is reported. */
const words: Readonly<Record<SubjectKind, string>> = { QUESTION: 'question', ANSWER: 'answer', COMMENT: 'comment', ARTICLE: 'article', ACCOUNT: 'person' };

export function flagPath(kind: SubjectKind, id: string): string {
  return `/flag/${words[kind]}/${id}`;
}

/** Undefined: nothing is called so. */
export function flaggedKind(word: string | undefined): SubjectKind | undefined {
  return (Object.keys(words) as SubjectKind[]).find((kind) => words[kind] === word);
}
