import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import {
  changeRewardDocument,
  createRewardDocument,
  managedRewardDocument,
  managedRewardsDocument,
} from '#features/administration/rewards/managed-rewards.graphql.ts';
import { levels, tiers } from '#features/administration/rewards/levels.ts';
import { comeIn } from '#features/desk/doors.server.ts';
import { local } from '#words/local';

export function comeInAsManager(event: ServerLoadEvent): Promise<void> {
  return comeIn(event, { ability: 'MANAGE_REWARDS', need: 'manager', message: m.web_rewards_admin_not_allowed() });
}

export async function loadManagedRewards(event: ServerLoadEvent) {
  await comeInAsManager(event);
  const { rewards } = await ask(event, managedRewardsDocument, { after: event.url.searchParams.get('after') });
  return { rewards: rewards.nodes, pageInfo: rewards.pageInfo };
}

export async function loadNewReward(event: ServerLoadEvent) {
  await comeInAsManager(event);
  return { reward: null };
}

export async function loadRewardToChange(event: ServerLoadEvent) {
  await comeInAsManager(event);
  const { reward } = await ask(event, managedRewardDocument, { id: event.params['id'] ?? '' });
  if (!reward) notFound();
  return { reward };
}

/** A number that may be left empty; what is no number is refused by the API beside its field. */
function optionalNumber(fields: Fields, name: string): number | null {
  return fields.optional(name) === null ? null : fields.integer(name);
}

/** A day as a form sends it, from its first moment in universal time. */
function optionalDay(fields: Fields, name: string): string | null {
  const day = fields.optional(name);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : null;
}

function rewardFrom(fields: Fields) {
  const texts = (language: 'He' | 'En') => ({
    name: fields.text(`name${language}`),
    description: fields.text(`description${language}`),
    next: fields.text(`next${language}`),
  });
  return {
    kind: fields.choice('kind', ['SOFT', 'HARD']),
    cost: fields.integer('cost'),
    stock: optionalNumber(fields, 'stock'),
    perPerson: optionalNumber(fields, 'perPerson'),
    level: fields.choice('level', levels),
    tier: fields.choice('tier', tiers),
    from: optionalDay(fields, 'from'),
    until: optionalDay(fields, 'until'),
    approval: fields.choice('approval', ['PERSON', 'RULE']),
    published: fields.checked('published'),
    he: texts('He'),
    en: texts('En'),
  };
}

export const createReward = asForm({
  name: 'save',
  document: createRewardDocument,
  variables: (fields) => ({ input: { ...rewardFrom(fields), idempotencyKey: fields.optional('idempotencyKey') } }),
  done: () => redirect(303, local('/admin/rewards')),
});

export const changeReward = asForm({
  name: 'save',
  document: changeRewardDocument,
  variables: (fields, { params }) => ({
    input: { ...rewardFrom(fields), rewardId: params['id'] ?? '', version: fields.integer('version'), stockRead: optionalNumber(fields, 'stockRead') },
  }),
  done: () => redirect(303, local('/admin/rewards')),
});
