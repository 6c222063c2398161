import type { loadThread } from '#features/community/thread/thread.load.ts';

type ThreadPage = Awaited<ReturnType<typeof loadThread>>;

const steering: ReadonlySet<string> = new Set(['CLOSE', 'REOPEN', 'MARK_DUPLICATE', 'MERGE', 'MOVE', 'ASK_FOR_INFO', 'CONFIRM_URGENT']);
const ofStaff: ReadonlySet<string> = new Set(['LOCK', 'UNLOCK']);

/** Brings the parts that this reader can act with: who only reads loads no script for them. */
export async function withLiveParts<Page extends Pick<ThreadPage, 'thread'>>(page: Page) {
  const { thread } = page;
  const [live, steer] = await Promise.all([thread && import('#features/community/thread/LiveThread.svelte'), thread && steeringOf(thread)]);
  return { ...page, Live: live?.default ?? null, Steering: steer?.default ?? null };
}

function steeringOf(thread: NonNullable<ThreadPage['thread']>) {
  if (thread.mayAnnounce || thread.viewerCan.some((ability) => ofStaff.has(ability))) return import('#features/community/thread/SteeringOfStaff.svelte');
  return thread.viewerCan.some((ability) => steering.has(ability)) ? import('#features/community/thread/Steering.svelte') : null;
}

export type LiveParts = Awaited<ReturnType<typeof withLiveParts>>;
export type SteeringPart = LiveParts['Steering'];
