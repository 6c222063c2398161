/** What newcomers may do (domain.md). */
export const newcomerLimits = { questionsADay: 3, answersADay: 10, links: 2 } as const;

const newForHours = 24;
const newForPosts = 3;

/** Under 24 hours here, or under 3 posts where their number is known. */
export function isNewcomer(account: { readonly joinedAt: Date; readonly posts?: number }, now: Date): boolean {
  return now.getTime() - account.joinedAt.getTime() < newForHours * 3_600_000 || (account.posts ?? newForPosts) < newForPosts;
}
