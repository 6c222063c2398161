import { type Client, createClient } from 'graphql-sse';
import { liveQuery, type News } from '#features/notifications/live/live.query.ts';
import { waitBefore } from '#features/notifications/live/waiting.ts';

/** Told by the server to somebody who is signed in no more: coming again would not help. */
const isOut = (errors: readonly { readonly extensions?: { readonly [name: string]: unknown } | undefined }[]) =>
  errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');

/**
 * Listens for news as long as somebody looks at the page: a page that lies behind others holds no connection. What breaks off is taken up again,
 * later and later, until it holds.
 */
export function listen(questionId: string | null, hear: (news: News) => void): () => void {
  const client: Client = createClient({ url: '/graphql', headers: { 'x-kehila-client': 'web' }, retryAttempts: 0 });
  let stop: (() => void) | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const begin = (): void => {
    let refused = false;
    const over = (): void => {
      // What we left ourselves ends as well, later: it is nobody's business any more.
      if (stop !== leave) return;
      stop = undefined;
      if (!refused && !document.hidden) again = setTimeout(begin, waitBefore(failures++));
    };
    const leave = client.subscribe<{ live: News }>(
      { query: liveQuery, variables: { questionId } },
      {
        next: ({ data, errors }) => {
          refused ||= isOut(errors ?? []);
          if (!data) return;
          failures = 0;
          hear(data.live);
        },
        error: over,
        complete: over,
      },
    );
    stop = leave;
  };
  const end = (): void => {
    clearTimeout(again);
    const leave = stop;
    stop = undefined;
    leave?.();
  };
  const look = (): void => {
    end();
    if (!document.hidden) begin();
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    end();
  };
}
