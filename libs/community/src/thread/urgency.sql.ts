/** SQL: the question `q` is urgent, or its asker has said so before, whatever became of it. */
export const urgencySpoken = (q: string): string => `(${q}.urgency <> 'none' or ${q}.urgent_asked_at is not null)`;
