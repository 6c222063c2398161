import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { approvalBy } from '#features/desk/review/approving.ts';
import type { Decision } from '#features/desk/review/decided.ts';
import {
  approveRevisionDocument,
  claimRevisionDocument,
  declineRevisionDocument,
  nextInQueueDocument,
  planPublicationDocument,
  requestChangesDocument,
} from '#features/desk/review/review.graphql.ts';
import { significanceIn } from '#features/knowledge/translation/significance.ts';
import { local } from '#words/local';

export const claim = asForm({
  name: 'claim',
  document: claimRevisionDocument,
  variables: (fields, { params }) => ({ input: { revisionId: params['id'] ?? '', idempotencyKey: fields.optional('idempotencyKey') } }),
  done: (_revision, _fields, event) => stay(event, 'main'),
});

const read = (fields: Fields, { params }: RequestEvent) => ({
  revisionId: params['id'] ?? '',
  version: fields.integer('version'),
  idempotencyKey: fields.optional('idempotencyKey'),
});

const afterApproval: Readonly<Record<string, Decision>> = { PUBLISHED: 'approved', SCHEDULED: 'planned' };

export const approve = asForm({
  name: 'decide',
  document: approveRevisionDocument,
  variables: (fields, event) => ({
    input: {
      ...read(fields, event),
      standardVersion: fields.integer('standardVersion'),
      checked: fields.names('point-'),
      publishAt: fields.optional('publishAt') && fields.moment('publishAt'),
      significance: significanceIn(fields),
      reason: fields.optional('reason'),
    },
  }),
  done: ({ state }, _fields, event) => toNext(event, afterApproval[state] ?? 'first'),
});

/** Another time; without one, back to the queue. */
export const plan = asForm({
  name: 'plan',
  document: planPublicationDocument,
  variables: (fields, event) => ({
    input: { ...read(fields, event), at: fields.checked('never') ? null : fields.moment('at') },
  }),
  done: (_revision, _fields, event) => stay(event, 'decision'),
});

export const requestChanges = asForm({
  name: 'decide',
  document: requestChangesDocument,
  variables: (fields, event) => ({ input: { ...read(fields, event), reason: fields.text('reason') } }),
  done: (_revision, _fields, event) => toNext(event, 'changes'),
});

export const decline = asForm({
  name: 'decide',
  document: declineRevisionDocument,
  variables: (fields, event) => ({ input: { ...read(fields, event), reason: fields.text('reason') } }),
  done: (_revision, _fields, event) => toNext(event, 'declined'),
});

/** The next text that waits for this reviewer opens by itself. */
async function toNext(event: RequestEvent, decision: Decision): Promise<never> {
  const { reviewQueue, viewer } = await ask(event, nextInQueueDocument, {});
  const next = reviewQueue.nodes.find(
    ({ revision }) => revision.id !== event.params['id'] && revision.viewerCan.includes('REVIEW') && !approvalBy(viewer?.account.id, revision).isSaid,
  );
  redirect(303, `${local(next ? `/review/${next.revision.id}` : '/review')}?decided=${decision}#main`);
}
