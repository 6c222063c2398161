interface Addressed {
  readonly id: string;
  readonly slug: string;
}

/** Where a question is read: path after the language. */
export function questionPath({ id, slug }: Addressed): string {
  return slug === '' ? `/q/${id}` : `/q/${id}/${encodeURIComponent(slug)}`;
}

/** Where a question is marked as asked before. */
export function duplicatePath(question: Addressed): string {
  return `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/duplicate`;
}

/** Where staff and experts say whether an answer is true. */
export function trustPath(question: Addressed, answerId: string): string {
  return `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/answers/${answerId}/trust`;
}

/** Where a question is merged into another, and where that is taken back. */
export function mergePath(question: Addressed): string {
  return `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/merge`;
}

/** Where answers get a question of their own, and where that is taken back. */
export function splitPath(question: Addressed): string {
  return `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/split`;
}

/** Where an answer is made a comment, a comment an answer, and where that is taken back. */
export function turnPath(question: Addressed, textId: string): string {
  return `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/turn/${textId}`;
}

/** Where a question is moved to another space, and where that is taken back. */
export function movePath(question: Addressed): string {
  return `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/move`;
}

/** Where experts are asked to look at a question. */
export function askExpertPath(question: Addressed): string {
  return `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/experts`;
}

/** Where a question, or one of its answers, is changed. The slug only keeps the address readable. */
export function editPath(question: Addressed, answerId?: string): string {
  const base = `/q/${question.id}/${encodeURIComponent(question.slug || '-')}`;
  return answerId === undefined ? `${base}/edit` : `${base}/answers/${answerId}/edit`;
}
