import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { questionPath } from '#features/community/question-path.ts';
import type { Thread, ThreadAnswer } from '#features/community/thread/thread.graphql.ts';
import { plainText } from '#features/reading/plain-text.ts';
import { tellHead } from '#frame/head.server.ts';
import { local } from '#words/local';

/** The thread as search engines understand it: a question, the answers that solved it, the others. */
export function tellThread(event: ServerLoadEvent, thread: Thread): void {
  const path = local(questionPath(thread));
  const first = thread.closed?.duplicateOf;
  tellHead(event, {
    kind: 'article',
    title: thread.title,
    description: thread.body.excerpt,
    ...(first && { canonical: local(questionPath(first)) }),
    feed: { path: `/feeds/q/${thread.id}.atom`, title: m.web_reading_feed_answers({ title: thread.title }) },
    ...(thread.answers.nodes.length > 0 && !event.locals.hasSession && { data: questionPage(event.url.origin + path, thread) }),
  });
}

/** A question of a few words that nobody has answered, or that was closed for good: nobody is sent there. What repeats another question names that one instead. */
export function isThin({ answerCount, body, closed }: Thread): boolean {
  if (closed?.duplicateOf) return false;
  return (answerCount === 0 && body.excerpt.length < 60) || (closed !== null && closed.reason !== 'OTHER');
}

function questionPage(address: string, thread: Thread): Record<string, unknown> {
  // What does harm is recommended to nobody.
  const answers = thread.answers.nodes.filter(({ trust }) => trust?.kind !== 'UNSAFE');
  const accepted = answers.filter((answer) => answer.accepted);
  const suggested = answers.filter((answer) => !answer.accepted);
  return {
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: thread.title,
      text: thread.body.excerpt,
      inLanguage: thread.language.toLowerCase(),
      url: address,
      answerCount: thread.answerCount,
      upvoteCount: thread.score,
      datePublished: thread.askedAt,
      ...(thread.editedAt && { dateModified: thread.editedAt }),
      author: { '@type': 'Person', name: thread.authorName },
      ...(accepted.length > 0 && { acceptedAnswer: accepted.map((answer) => answerData(address, answer)) }),
      ...(suggested.length > 0 && { suggestedAnswer: suggested.map((answer) => answerData(address, answer)) }),
    },
  };
}

function answerData(address: string, answer: ThreadAnswer): Record<string, unknown> {
  return {
    '@type': 'Answer',
    text: plainText(String(answer.body.html)),
    url: `${address}#answer-${answer.id}`,
    upvoteCount: answer.score,
    datePublished: answer.answeredAt,
    ...(answer.editedAt && { dateModified: answer.editedAt }),
    author: { '@type': 'Person', name: answer.authorName },
  };
}
