import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed } from '#api/missing.server';
import { answerOf } from '#features/community/answer-of.server.ts';
import { questionPath } from '#features/community/question-path.ts';
import { answersToCheckDocument, clearTrustDocument, markTrustDocument } from '#features/community/trust/trust.graphql.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

const day = 86_400_000;

export async function loadTrust(event: ServerLoadEvent) {
  const { question, answer } = await answerOf(event, (place) => ask(event, answersToCheckDocument, place));
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  if (!answer.viewerCan.includes('MARK_TRUST')) {
    const [permission] = question.space.permissions;
    notAllowed({ message: permission?.allowed === false ? permission.sentence : m.web_trust_own(), needs: [] });
  }
  return {
    path: `${questionPath(question)}#answer-${answer.id}`,
    question: { title: question.title, language: question.language },
    answer: { authorName: answer.authorName, html: answer.body.html, language: answer.body.language },
    trust: answer.trust,
  };
}

const answerId = ({ params }: RequestEvent): string => params['answer'] ?? '';
const toAnswer = (_success: unknown, _fields: unknown, { params }: RequestEvent): never =>
  redirect(303, `${local(questionPath({ id: params['id'] ?? '', slug: params['slug'] ?? '' }))}#answer-${params['answer'] ?? ''}`);

export const mark = asForm({
  name: 'mark',
  document: markTrustDocument,
  variables: (fields, event) => {
    const kind = fields.choice('kind', ['VERIFIED', 'OUTDATED', 'UNSAFE']);
    const days = kind === 'VERIFIED' ? fields.integer('days') : 0;
    return {
      input: {
        answerId: answerId(event),
        kind,
        note: fields.optional('note'),
        version: fields.optional('version'),
        until: days > 0 ? new Date(Date.now() + days * day).toISOString() : null,
        idempotencyKey: fields.optional('idempotencyKey'),
      },
    };
  },
  done: toAnswer,
});

export const clear = asForm({
  name: 'clear',
  document: clearTrustDocument,
  variables: (fields, event) => ({
    input: { answerId: answerId(event), reason: fields.choice('reason', ['NO_LONGER', 'MISTAKE']), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: toAnswer,
});
