import type { News } from '#features/notifications/live/live.query.ts';

let thread = $state<News['thread']>(null);
let staffQueue = $state<number | null>(null);

/** What has been heard since the page was opened. */
export const heard = {
  /** Of the question that is read. */
  get thread(): News['thread'] {
    return thread;
  },
  /** How many questions wait for staff. */
  get staffQueue(): number | null {
    return staffQueue;
  },
  take(news: News): void {
    if (news.thread) thread = news.thread;
    if (news.staffQueue !== null) staffQueue = news.staffQueue;
  },
};
