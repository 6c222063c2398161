import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import {
  badgeToChangeDocument,
  changeBadgeDocument,
  createBadgeDocument,
  managedBadgesDocument,
  newBadgeDocument,
  previewBadgeDocument,
} from '#features/administration/badges/managed-badges.graphql.ts';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { events, measures, periods } from '#features/recognition/badges/badge-words.ts';
import { local } from '#words/local';

export async function loadManagedBadges(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { badges } = await ask(event, managedBadgesDocument, { after: event.url.searchParams.get('after') });
  return { badges: badges.nodes, pageInfo: badges.pageInfo };
}

export async function loadNewBadge(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { spaces } = await ask(event, newBadgeDocument, {});
  return { badge: null, spaces };
}

export async function loadBadgeToChange(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { badge, spaces } = await ask(event, badgeToChangeDocument, { id: event.params['id'] ?? '' });
  if (!badge) notFound();
  return { badge, spaces };
}

/** A number that may be left empty; what is no number is refused by the API beside its field. */
function optionalNumber(fields: Fields, name: string): number | null {
  return fields.optional(name) === null ? null : fields.integer(name);
}

function chosen<Value extends string>(names: Readonly<Record<Value, unknown>>, typed: string): Value | null {
  return Object.hasOwn(names, typed) ? (typed as Value) : null;
}

function ruleIn(fields: Fields) {
  return {
    event: chosen(events, fields.text('event')),
    measure: chosen(measures, fields.text('measure')) ?? 'DEEDS',
    period: chosen(periods, fields.text('period')) ?? 'EVER',
    repeated: fields.checked('repeated'),
    bronze: optionalNumber(fields, 'bronze'),
    silver: optionalNumber(fields, 'silver'),
    gold: optionalNumber(fields, 'gold'),
    keptDays: optionalNumber(fields, 'keptDays') ?? 0,
    fromHour: optionalNumber(fields, 'fromHour'),
    toHour: optionalNumber(fields, 'toHour'),
    spaceId: fields.optional('spaceId'),
  };
}

function badgeIn(fields: Fields) {
  const words = (language: 'He' | 'En') => ({
    name: fields.text(`name${language}`),
    description: fields.text(`description${language}`),
    icon: fields.text(`icon${language}`),
  });
  return { rule: ruleIn(fields), published: fields.checked('published'), he: words('He'), en: words('En') };
}

/** Who would have it, shown beside what was typed. */
export const previewBadge = asForm({
  name: 'save',
  document: previewBadgeDocument,
  variables: (fields) => ({ rule: ruleIn(fields) }),
  done: (preview, fields) => ({ form: 'preview', about: '', typed: fields.typed(), preview }),
});

export const createBadge = asForm({
  name: 'save',
  document: createBadgeDocument,
  variables: (fields) => ({ input: { ...badgeIn(fields), idempotencyKey: fields.optional('idempotencyKey') } }),
  done: () => redirect(303, local('/admin/badges')),
});

export const changeBadge = asForm({
  name: 'save',
  document: changeBadgeDocument,
  variables: (fields, { params }) => ({ input: { ...badgeIn(fields), badgeId: params['id'] ?? '', version: fields.integer('version') } }),
  done: () => redirect(303, local('/admin/badges')),
});
