import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { badgeDocument, badgesDocument, giveBadgeDocument, takeBadgeDocument } from '#features/recognition/badges/badge.graphql.ts';

/** Badges are for administrators to make; the door of the administration says who that is. */
function manages(viewer: { readonly viewerCan: readonly string[] } | null): boolean {
  return viewer?.viewerCan.includes('SEE_AUDIT_LOG') ?? false;
}

export async function loadBadges(event: ServerLoadEvent) {
  const { viewer, badges } = await ask(event, badgesDocument, { after: event.url.searchParams.get('after') });
  return { manages: manages(viewer), badges: badges.nodes, pageInfo: badges.pageInfo };
}

export async function loadBadge(event: ServerLoadEvent) {
  const { viewer, badge, badgeHolders } = await ask(event, badgeDocument, { id: event.params['id'] ?? '', after: event.url.searchParams.get('after') });
  if (!badge) notFound();
  return { manages: manages(viewer), badge, holders: badgeHolders.nodes, pageInfo: badgeHolders.pageInfo };
}

export const give = asForm({
  name: 'give',
  document: giveBadgeDocument,
  variables: (fields, { params }) => ({
    input: {
      badgeId: params['id'] ?? '',
      handle: fields.text('handle').trim().replace(/^@/, ''),
      tier: fields.choice('tier', ['BRONZE', 'SILVER', 'GOLD']),
      reason: fields.text('reason'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: () => ({ given: true }),
});

export const take = asForm({
  name: 'take',
  document: takeBadgeDocument,
  variables: (fields) => ({ input: { awardId: fields.text('about'), reason: fields.text('takeReason') } }),
  done: () => ({ taken: true }),
});
