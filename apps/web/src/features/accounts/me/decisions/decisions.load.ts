import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { appealDecisionDocument } from '#features/moderation/appeal.graphql.ts';
import { ownDecisionDocument, ownDecisionsDocument } from '#features/moderation/own-decisions.graphql.ts';
import { signInFor } from '#frame/next.ts';

function comeIn({ locals, url }: ServerLoadEvent): void {
  if (!locals.hasSession) redirect(303, signInFor(locals.language, url));
}

export async function loadDecisions(event: ServerLoadEvent) {
  comeIn(event);
  const { ownDecisions } = await ask(event, ownDecisionsDocument, { after: event.url.searchParams.get('after') });
  return { decisions: ownDecisions.nodes, pageInfo: ownDecisions.pageInfo };
}

export async function loadDecision(event: ServerLoadEvent) {
  comeIn(event);
  const { ownDecision: decision } = await ask(event, ownDecisionDocument, { id: event.params['id'] ?? '' });
  if (!decision) notFound();
  return { decision };
}

export const appeal = asForm({
  name: 'default',
  document: appealDecisionDocument,
  variables: (fields, { params }) => ({
    input: { decisionId: params['id'] ?? '', words: fields.text('words'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: (_decision, _fields, { url }) => redirect(303, `${url.pathname}#objection`),
});
