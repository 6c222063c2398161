import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { announceTermsDocument, cancelTermsDocument, previewTermsDocument, tiersDeskDocument } from '#features/recognition/rules/tiers/tiers-desk.graphql.ts';

/** The tiers of the loyalty programme as managers write them. */
export async function loadTiersDesk(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'WRITE_POINTS_RULES', need: 'manager', message: m.web_loyalty_tiers_desk_not_allowed() });
  const { loyaltyTiers: tiers, loyaltyTermsToCome: toCome } = await ask(event, tiersDeskDocument, {});
  return { tiers, toCome };
}

const seenAgain = ({ url }: RequestEvent): never => redirect(303, `${url.pathname}#to-come`);

/** What is no number is refused beside its field, with the limits. */
function numberIn(fields: Fields, name: string): number {
  const typed = fields.text(name).trim();
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

/** What a tier adds is typed; what it pays altogether is what the terms say. */
function percentIn(fields: Fields, name: string): number {
  const typed = fields.text(name).trim();
  return /^\d{1,3}$/.test(typed) ? 100 + Number(typed) : 0;
}

const termsIn = (fields: Fields) => ({
  silverFrom: numberIn(fields, 'silverFrom'),
  silverPercent: percentIn(fields, 'silverPercent'),
  goldFrom: numberIn(fields, 'goldFrom'),
  goldPercent: percentIn(fields, 'goldPercent'),
});

const preview = asForm({
  name: 'announce',
  document: previewTermsDocument,
  variables: (fields) => ({ terms: termsIn(fields) }),
  done: (previewed, fields) => ({ form: 'preview', typed: fields.typed(), previewed }),
});

const announce = asForm({
  name: 'announce',
  document: announceTermsDocument,
  variables: (fields) => ({ input: { ...termsIn(fields), validFrom: fields.moment('validFrom'), reason: fields.text('reason') } }),
  done: (_terms, _fields, event) => seenAgain(event),
});

const cancel = asForm({
  name: 'cancel',
  document: cancelTermsDocument,
  variables: (fields) => ({ input: { version: fields.integer('about') } }),
  done: (_terms, _fields, event) => seenAgain(event),
});

export const tiersDeskActions = { preview, announce, cancel };
