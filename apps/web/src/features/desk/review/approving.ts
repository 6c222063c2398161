interface Approving {
  readonly approvals: readonly { readonly by: { readonly id: string } }[];
  readonly article: { readonly space: { readonly reviewStandard: { readonly reviewers: number } } };
}

/** What the approval of this reviewer would be. */
export function approvalBy(viewerId: string | undefined, { approvals, article }: Approving): { isFirst: boolean; isSaid: boolean } {
  const others = approvals.filter(({ by }) => by.id !== viewerId).length;
  const isFirst = others + 1 < article.space.reviewStandard.reviewers;
  // Who has approved a text that went back to the queue can publish it, unless it waits for somebody else.
  return { isFirst, isSaid: isFirst && others < approvals.length };
}
