import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { flaggedKind } from '#features/moderation/flag/flag-path.ts';
import { flagContentDocument, flagSubjectDocument } from '#features/moderation/moderation.graphql.ts';
import { reasonNames } from '#features/moderation/moderation-words.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadFlag(event: ServerLoadEvent) {
  const kind = flaggedKind(event.params['kind']);
  if (!kind) notFound();
  const { flagSubject: subject } = await ask(event, flagSubjectDocument, { kind, id: event.params['id'] ?? '' });
  if (!subject) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { allowed, sentence, missing } = subject.permission;
  if (!allowed) notAllowed({ message: sentence, needs: missing?.needs ?? [], missingReputation: missing?.reputation ?? null });
  return { kind, subject };
}

export const flag = asForm({
  name: 'default',
  document: flagContentDocument,
  variables: (fields, { params }) => ({
    input: {
      subjectKind: flaggedKind(params['kind']) ?? 'QUESTION',
      subjectId: params['id'] ?? '',
      reason: fields.choice('reason', reasonNames),
      note: fields.optional('note'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: () => redirect(303, local('/me/reports?saved')),
});
