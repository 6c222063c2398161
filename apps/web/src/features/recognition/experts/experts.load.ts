import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { expertsDocument, setExpertDocument, setExpertPolicyDocument, setWillingDocument } from '#features/recognition/experts/experts.graphql.ts';

export async function loadExperts(event: ServerLoadEvent) {
  const { spaceExperts, ownWillingness } = await ask(event, expertsDocument, {
    space: event.params['slug'] ?? '',
    after: event.url.searchParams.get('after'),
    signedIn: event.locals.hasSession,
  });
  if (!spaceExperts) notFound();
  const { space, confirmedByStaff, experts, candidates } = spaceExperts;
  return {
    space,
    confirmedByStaff,
    candidates,
    experts: experts.nodes,
    pageInfo: experts.pageInfo,
    keeps: space.viewerCan.includes('KEEP_EXPERTS'),
    willing: ownWillingness ?? null,
  };
}

/** Somebody on the list, or anybody by their handle. `about`: which of the forms it was. */
export const setExpert = asForm({
  name: 'expert',
  document: setExpertDocument,
  variables: (fields, { params }) => ({
    input: {
      space: params['slug'] ?? '',
      handle: fields.text('handle').trim().replace(/^@/, ''),
      expert: fields.choice('expert', ['yes', 'no']) === 'yes',
      reason: fields.text('reason'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: () => ({ done: true }),
});

export const setPolicy = asForm({
  name: 'policy',
  document: setExpertPolicyDocument,
  variables: (fields, { params }) => ({ input: { space: params['slug'] ?? '', confirmedByStaff: fields.checked('confirmedByStaff') } }),
  done: () => ({ done: true }),
});

/** Whether others may ask the reader, as an expert of the space. */
export const setWilling = asForm({
  name: 'willing',
  document: setWillingDocument,
  variables: (fields, { params }) => ({
    input: { space: params['slug'] ?? '', willing: fields.checked('willing'), aWeek: fields.integer('aWeek') },
  }),
  done: () => ({ done: true }),
});
