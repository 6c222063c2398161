import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { removeSegmentDocument, saveSegmentDocument, segmentDocument, segmentsDocument } from '#features/administration/segments/segments.graphql.ts';
import { local } from '#words/local';

export async function loadSegments(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  return ask(event, segmentsDocument, {});
}

export async function loadNewSegment(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
}

/** There are few: one is found among all. */
export async function loadSegment(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const segment = (await ask(event, segmentDocument, {})).segments.find(({ id }) => id === event.params['id']);
  if (!segment) notFound();
  return { segment };
}

function segmentIn(fields: Fields) {
  return { slug: fields.text('slug').trim(), he: fields.text('he'), en: fields.text('en'), position: fields.integer('position') };
}

export const makeSegment = asForm({
  name: 'save',
  document: saveSegmentDocument,
  variables: (fields) => ({ input: segmentIn(fields) }),
  done: ({ id }) => redirect(303, local(`/admin/segments/${id}`)),
});

export const changeSegment = asForm({
  name: 'save',
  document: saveSegmentDocument,
  variables: (fields, { params }) => ({ input: { ...segmentIn(fields), segmentId: params['id'] ?? '' } }),
  done: () => ({ done: 'saved' as const }),
});

export const removeSegment = asForm({
  name: 'remove',
  document: removeSegmentDocument,
  variables: (_fields: Fields, { params }: RequestEvent) => ({ input: { segmentId: params['id'] ?? '' } }),
  done: () => redirect(303, local('/admin/segments')),
});
