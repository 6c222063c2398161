interface Addressed {
  readonly id: string;
  readonly slug: string;
}

const base = (question: Addressed, answerId: string): string => `/q/${question.id}/${encodeURIComponent(question.slug || '-')}/answers/${answerId}`;

/** Where a correction of an answer is proposed. The slug only keeps the address readable. */
export const correctPath = (question: Addressed, answerId: string): string => `${base(question, answerId)}/correct`;

/** Where the corrections of an answer are read and decided. */
export const correctionsPath = (question: Addressed, answerId: string, correctionId?: string): string =>
  `${base(question, answerId)}/corrections${correctionId === undefined ? '' : `#correction-${correctionId}`}`;
