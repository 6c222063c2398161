import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import Previewed from '#features/recognition/rules/desk/Previewed.svelte';
import {
  announcePointsRulesDocument,
  cancelPointsRulesDocument,
  discardPointsRuleDraftDocument,
  rulesDeskDocument,
  savePointsRuleDraftDocument,
} from '#features/recognition/rules/desk/rules-desk.graphql.ts';
import { still } from '#frame/still/still.server.ts';

/** The rules of points as managers write them. */
export async function loadRulesDesk(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'WRITE_POINTS_RULES', need: 'manager', message: m.web_points_desk_not_allowed() });
  const { preview, ...desk } = (await ask(event, rulesDeskDocument, {})).pointsRulesDesk;
  return { ...desk, preview: preview && still(event, Previewed, { preview }) };
}

const seenAgain = ({ url }: RequestEvent, place: string): never => redirect(303, `${url.pathname}#${place}`);

/** More than any rule may say: refused beside its field, with the limits. */
const noNumber = 2_147_483_647;

function numberIn(fields: Fields, name: string): number {
  const typed = fields.text(name).trim().replace('−', '-');
  return /^[+-]?\d{1,9}$/.test(typed) ? Number(typed) : noNumber;
}

/** What was left empty pays nothing. */
function amountsIn(fields: Fields, ledger: 'reputation' | 'loyalty'): Record<string, number | null> {
  const rules = fields.names(`${ledger}.`);
  return Object.fromEntries(rules.map((rule) => [rule, fields.optional(`${ledger}.${rule}`) === null ? null : numberIn(fields, `${ledger}.${rule}`)]));
}

const versionIn = (fields: Fields) => ({ version: fields.integer('version') });

const save = asForm({
  name: 'save',
  document: savePointsRuleDraftDocument,
  variables: (fields) => ({
    input: {
      version: fields.optional('version') === null ? null : fields.integer('version'),
      reason: fields.text('reason'),
      reputation: amountsIn(fields, 'reputation'),
      loyalty: amountsIn(fields, 'loyalty'),
      votingGainsADay: numberIn(fields, 'votingGainsADay'),
      earningVotesForOneAuthorADay: numberIn(fields, 'earningVotesForOneAuthorADay'),
      votesForOneAuthorADay: numberIn(fields, 'votesForOneAuthorADay'),
      newVoterDays: numberIn(fields, 'newVoterDays'),
      newVoterReputation: numberIn(fields, 'newVoterReputation'),
      vestingDays: numberIn(fields, 'vestingDays'),
      expiryMonths: numberIn(fields, 'expiryMonths'),
    },
  }),
  done: (_desk, _fields, event) => seenAgain(event, 'draft'),
});

const discard = asForm({
  name: 'discard',
  document: discardPointsRuleDraftDocument,
  variables: (fields) => ({ input: versionIn(fields) }),
  done: (_desk, _fields, event) => seenAgain(event, 'write'),
});

const announce = asForm({
  name: 'announce',
  document: announcePointsRulesDocument,
  variables: (fields) => ({ input: { ...versionIn(fields), validFrom: fields.moment('validFrom') } }),
  done: (_desk, _fields, event) => seenAgain(event, 'to-come'),
});

const cancel = asForm({
  name: 'cancel',
  document: cancelPointsRulesDocument,
  variables: (fields) => ({ input: { version: fields.integer('about') } }),
  done: (_desk, _fields, event) => seenAgain(event, 'to-come'),
});

export const rulesDeskActions = { save, discard, announce, cancel };
