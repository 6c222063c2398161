import type { ArticleAct, Handle, SampleAccount, SampleArticle, SampleCommunity, SampleThread, ThreadAct } from './sample.types';
import { minutes } from './span';

/** When several people do the same, the next one follows after so many minutes. */
export const PACE = 7;

interface At {
  /** Minutes before the start of the server. */
  readonly minutesAgo: number;
  readonly by: Handle;
}

/** One person doing one thing at one moment. */
export type Moment =
  | (At & { readonly kind: 'joins'; readonly account: SampleAccount })
  | (At & { readonly kind: 'asks'; readonly thread: SampleThread })
  | (At & { readonly kind: 'inThread'; readonly thread: SampleThread; readonly act: ThreadAct })
  | (At & { readonly kind: 'drafts'; readonly article: SampleArticle })
  | (At & { readonly kind: 'onArticle'; readonly article: SampleArticle; readonly act: ArticleAct });

/** All stories told as one, oldest moment first: the order in which it would have happened. */
export function timeline(community: SampleCommunity): Moment[] {
  const moments: Moment[] = [
    ...community.accounts.map((account): Moment => ({ kind: 'joins', account, by: account.handle, minutesAgo: minutes(account.joined) })),
    ...community.threads.flatMap(threadMoments),
    ...community.articles.flatMap(articleMoments),
  ];
  return moments.sort((one, other) => other.minutesAgo - one.minutesAgo);
}

function threadMoments(thread: SampleThread): Moment[] {
  const asked = minutes(thread.asked);
  return [
    { kind: 'asks', thread, by: thread.by, minutesAgo: asked },
    ...thread.then.flatMap((act) => each(act).map((who): Moment => ({ kind: 'inThread', thread, act, by: who.by, minutesAgo: asked - who.after }))),
  ];
}

function articleMoments(article: SampleArticle): Moment[] {
  const begun = minutes(article.begun);
  return [
    { kind: 'drafts', article, by: article.by, minutesAgo: begun },
    ...article.then.flatMap((act) => each(act).map((who): Moment => ({ kind: 'onArticle', article, act, by: who.by, minutesAgo: begun - who.after }))),
  ];
}

function each(act: ThreadAct | ArticleAct): { by: Handle; after: number }[] {
  const first = minutes(act.after);
  const people = typeof act.by === 'string' ? [act.by] : act.by;
  return people.map((by, index) => ({ by, after: first + index * PACE }));
}
