import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { factors } from '#features/recognition/campaigns/campaign-words.ts';
import { campaignsDocument, createCampaignDocument, stopCampaignDocument } from '#features/recognition/campaigns/campaign.graphql.ts';

/** Whoever writes the rules of points makes campaigns beside them. */
export async function loadCampaigns(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'WRITE_POINTS_RULES', need: 'manager', message: m.web_points_campaigns_not_allowed() });
  const { managedPointsCampaigns, spaces } = await ask(event, campaignsDocument, { after: event.url.searchParams.get('after') });
  return { spaces, campaigns: managedPointsCampaigns.nodes, pageInfo: managedPointsCampaigns.pageInfo };
}

/** What is no number is refused beside its field. */
function daysIn(fields: Fields): number {
  const typed = fields.optional('waitedDays') ?? '0';
  return /^\d+$/.test(typed) ? Number(typed) : -1;
}

function gainIn(fields: Fields) {
  const gain = fields.choice('gain', [...factors, 'extra']);
  return gain === 'extra' ? { extraPoints: fields.integer('extraPoints') } : { factorPercent: Number(gain) };
}

const create = asForm({
  name: 'create',
  document: createCampaignDocument,
  variables: (fields) => ({
    input: {
      nameHe: fields.text('nameHe'),
      nameEn: fields.text('nameEn'),
      space: fields.optional('space'),
      act: fields.choice('act', ['ANSWER_ACCEPTED', 'ANSWER_VERIFIED']),
      waitedDays: daysIn(fields),
      ...gainIn(fields),
      budget: fields.integer('budget'),
      from: fields.optional('from') && fields.moment('from'),
      until: fields.moment('until'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (_campaign, _fields, { url }) => redirect(303, `${url.pathname}#campaigns`),
});

const stop = asForm({
  name: 'stop',
  document: stopCampaignDocument,
  variables: (fields) => ({ input: { campaignId: fields.text('about') } }),
  done: () => ({ done: true }),
});

export const campaignActions = { create, stop };
