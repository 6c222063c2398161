import type { ServerLoadEvent } from '@sveltejs/kit';
import { questionPath } from '#features/community/question-path.ts';
import { quotation } from '#features/community/thread/quotation.ts';
import type { Thread } from '#features/community/thread/thread.graphql.ts';
import { textLines } from '#features/reading/plain-text.ts';
import { local } from '#words/local';

/** What was begun here earlier, and `?quote=12`: a text of this page that somebody wants to quote. */
export function draftWithQuotation({ url }: ServerLoadEvent, thread: Thread): string {
  const draft = thread.viewerDraft ?? '';
  const wanted = url.searchParams.get('quote');
  const quoted = wanted === thread.id ? thread : thread.answers.nodes.find(({ id }) => id === wanted);
  if (!quoted) return draft;
  const { id, authorName, body } = quoted;
  const address = url.origin + quotedPath(thread, id);
  return `${draft && `${draft.trimEnd()}\n\n`}${quotation({ authorName, address, text: textLines(String(body.html)) })}`;
}

/** Where a text of a thread stands. */
function quotedPath(thread: Thread, id: string): string {
  const path = local(questionPath(thread));
  return id === thread.id ? path : `${path}?answer=${id}#answer-${id}`;
}
