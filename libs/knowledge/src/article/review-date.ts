const day = 86_400_000;

/** When somebody should look at an article again; how long it is trusted, its space says. */
export function nextReviewAfter(reviewedAt: Date, days: number): Date {
  return new Date(reviewedAt.getTime() + days * day);
}
