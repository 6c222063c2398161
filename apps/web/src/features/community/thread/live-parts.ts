import type { loadThread } from '#features/community/thread/thread.load.ts';

type ThreadPage = Awaited<ReturnType<typeof loadThread>>;
type Acted = NonNullable<ThreadPage['thread']>;

/** Brings the parts that this reader can act with: who only reads loads no script for them, and what few may do comes to those few. */
export async function withLiveParts<Page extends Pick<ThreadPage, 'thread'>>(page: Page) {
  const { thread } = page;
  const [live, few] = await Promise.all([thread && import('#features/community/thread/LiveThread.svelte'), thread && partsOfFew(thread)]);
  return { ...page, Live: live?.default ?? null, few };
}

/** What staff, people with experience, and whoever asked do; null where this reader does not, with no text of the page. */
async function partsOfFew({ viewerCan, answers, mayAnnounce, mayBecomeArticle }: Acted) {
  const can = new Set<string>([...viewerCan, ...answers.flatMap((answer) => answer.viewerCan)]);
  const any = (...abilities: readonly string[]): boolean => abilities.some((ability) => can.has(ability));
  const isStaff = mayAnnounce || any('LOCK', 'UNLOCK');
  const [Steering, SolutionActs, Nominate, MarkUrgent, Answering, HeldForm, HiddenName] = await Promise.all([
    part(isStaff, () => import('#features/community/thread/SteeringOfStaff.svelte')).then(
      (ofStaff) =>
        ofStaff ?? part(any('CLOSE', 'REOPEN', 'MERGE', 'MOVE', 'ASK_FOR_INFO', 'CONFIRM_URGENT'), () => import('#features/community/thread/Steering.svelte')),
    ),
    part(any('ACCEPT', 'WITHDRAW_ACCEPTANCE'), () => import('#features/community/thread/SolutionActs.svelte')),
    part(mayBecomeArticle && any('NOMINATE'), () => import('#features/community/thread/Nominate.svelte')),
    part(any('MARK_URGENT'), () => import('#features/community/thread/MarkUrgent.svelte')),
    part(any('CLAIM_ANSWERING'), () => import('#features/community/thread/Answering.svelte')),
    part(any('MODERATE'), () => import('#features/community/thread/HeldForm.svelte')),
    part(any('REVEAL_AUTHOR', 'LIFT_ALIAS'), () => import('#features/community/thread/HiddenName.svelte')),
  ]);
  return { Steering, SolutionActs, Nominate, MarkUrgent, Answering, HeldForm, HiddenName };
}

async function part<Part>(wanted: boolean, bring: () => Promise<{ default: Part }>): Promise<Part | null> {
  return wanted ? (await bring()).default : null;
}

export type LiveParts = Awaited<ReturnType<typeof withLiveParts>>;
export type PartsOfFew = NonNullable<LiveParts['few']>;
