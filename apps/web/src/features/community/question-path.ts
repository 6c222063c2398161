interface Addressed {
  readonly id: string;
  readonly slug: string;
}

/** Where a question is read: path after the language. */
export function questionPath({ id, slug }: Addressed): string {
  return slug === '' ? `/q/${id}` : `/q/${id}/${encodeURIComponent(slug)}`;
}

/** A page of a question. The slug only keeps the address readable. */
function pageOf({ id, slug }: Addressed, page: string): string {
  return `/q/${id}/${encodeURIComponent(slug || '-')}/${page}`;
}

/** Where a question is marked as asked before. */
export function duplicatePath(question: Addressed): string {
  return pageOf(question, 'duplicate');
}

/** Where staff and experts say whether an answer is true. */
export function trustPath(question: Addressed, answerId: string): string {
  return pageOf(question, `answers/${answerId}/trust`);
}

/** Where a question is merged into another, and where that is taken back. */
export function mergePath(question: Addressed): string {
  return pageOf(question, 'merge');
}

/** Where answers get a question of their own, and where that is taken back. */
export function splitPath(question: Addressed): string {
  return pageOf(question, 'split');
}

/** Where an answer is made a comment, a comment an answer, and where that is taken back. */
export function turnPath(question: Addressed, textId: string): string {
  return pageOf(question, `turn/${textId}`);
}

/** Where a question is moved to another space, and where that is taken back. */
export function movePath(question: Addressed): string {
  return pageOf(question, 'move');
}

/** Where experts are asked to look at a question. */
export function askExpertPath(question: Addressed): string {
  return pageOf(question, 'experts');
}

/** Where a question, or one of its answers, is changed. */
export function editPath(question: Addressed, answerId?: string): string {
  return pageOf(question, answerId === undefined ? 'edit' : `answers/${answerId}/edit`);
}
