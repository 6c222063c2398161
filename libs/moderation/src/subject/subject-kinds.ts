/** What can be reported. */
export type SubjectKindName = 'question' | 'answer' | 'comment' | 'article' | 'account';

/** Texts of threads, whose publication is decided here. Articles and accounts have acts of their own. */
export type TextKindName = 'question' | 'answer' | 'comment';

export function isTextKind(kind: SubjectKindName): kind is TextKindName {
  return kind === 'question' || kind === 'answer' || kind === 'comment';
}
