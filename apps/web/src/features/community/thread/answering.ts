import * as m from '@kehila/messages/web';

interface Answering {
  readonly mine: boolean;
  readonly by: { readonly displayName: string } | null;
}

/** Who says that they are answering. */
export function answeringSentence({ mine, by }: Answering): string {
  return mine ? m.web_staff_queue_answering_you() : m.web_staff_queue_answering({ name: by?.displayName ?? '' });
}
