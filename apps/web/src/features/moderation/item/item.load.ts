import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { decideModerationAppealDocument } from '#features/moderation/appeal.graphql.ts';
import { claimModerationItemDocument, decideModerationItemDocument, moderationItemDocument } from '#features/moderation/moderation.graphql.ts';
import { reasonNames } from '#features/moderation/moderation-words.ts';
import type { Frame } from '#frame/frame.load.ts';

export async function loadModerationItem(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'MODERATE', need: 'staffOfSpace', message: m.web_moderation_not_allowed() });
  const { viewer } = (await event.parent()) as unknown as Frame;
  const { moderationItem: item } = await ask(event, moderationItemDocument, { id: event.params['id'] ?? '' });
  if (!item) notFound();
  return { item, isSaved: event.url.searchParams.has('saved'), isMine: item.claimedBy !== null && item.claimedBy.id === viewer?.account.id };
}

const again = ({ url }: RequestEvent): never => redirect(303, url.pathname);

export const claim = asForm({
  name: 'claim',
  document: claimModerationItemDocument,
  variables: (fields, { params }) => ({ input: { itemId: params['id'] ?? '', claim: fields.text('claim') === 'yes' } }),
  done: (_item, _fields, event) => again(event),
});

export const decide = asForm({
  name: 'decide',
  document: decideModerationItemDocument,
  variables: (fields, { params }) => ({
    input: {
      itemId: params['id'] ?? '',
      version: fields.integer('version'),
      decision: fields.choice('decision', ['IGNORE', 'APPROVE', 'HIDE', 'REMOVE', 'RESTORE', 'UPHOLD']),
      reason: reasonNames.find((reason) => reason === fields.text('reason')) ?? null,
      note: fields.optional('note'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (_item, _fields, { url }) => redirect(303, `${url.pathname}?saved`),
});

export const appeal = asForm({
  name: 'appeal',
  document: decideModerationAppealDocument,
  variables: (fields, { params }) => ({
    input: {
      itemId: params['id'] ?? '',
      version: fields.integer('version'),
      outcome: fields.choice('outcome', ['UPHOLD', 'OVERTURN']),
      note: fields.text('note'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (_item, _fields, { url }) => redirect(303, `${url.pathname}?saved`),
});
