import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { formOf } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { abilitiesDocument, previewDocument, setAbilityRulesDocument, undoAbilityRuleDocument } from '#features/administration/abilities/abilities.graphql.ts';
import { holders } from '#features/administration/abilities/holders.ts';
import RuleTable from '#features/administration/abilities/RuleTable.svelte';
import type { Ability } from '#features/administration/ability.ts';
import { comeIn } from '#features/desk/doors.server.ts';
import { still } from '#frame/still/still.server.ts';

/** `?edit=VOTE_DOWN` opens the form of one. */
export async function loadAbilities(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'MANAGE_ACCOUNTS', need: 'administrator', message: m.web_admin_accounts_not_allowed() });
  const { searchParams } = event.url;
  const { abilityRules, abilityRuleChanges } = await ask(event, abilitiesDocument, { after: searchParams.get('after') });
  const edited = abilityRules.rules.find(({ ability, fixed }) => ability === searchParams.get('edit') && !fixed) ?? null;
  return {
    version: abilityRules.version,
    edited,
    table: still(event, RuleTable, { rules: abilityRules.rules, editable: true }),
    changes: abilityRuleChanges.nodes,
    pageInfo: abilityRuleChanges.pageInfo,
  };
}

function ruleIn(fields: Fields) {
  const points = fields.text('reputation').trim();
  return {
    ability: fields.text('ability') as Ability,
    reputation: points === '' ? null : Number(points),
    roles: holders.filter((holder) => fields.checked(holder)),
  };
}

/** What it would mean, shown beside what was typed. */
export async function preview(event: RequestEvent) {
  const fields = new Fields(await formOf(event));
  const { previewAbilityRules } = await ask(event, previewDocument, { rules: [ruleIn(fields)] });
  return { form: 'preview', about: '', typed: fields.typed(), preview: previewAbilityRules[0] ?? null };
}

export const save = asForm({
  name: 'save',
  document: setAbilityRulesDocument,
  variables: (fields) => ({ input: { rules: [ruleIn(fields)], version: fields.text('version') } }),
  done: (_book, fields, { url }) => redirect(303, `${url.pathname}#rule-${fields.text('ability')}`),
});

export const undo = asForm({
  name: 'undo',
  document: undoAbilityRuleDocument,
  variables: (fields) => ({ input: { changeId: fields.text('about') } }),
  done: (_book, _fields, { url }) => redirect(303, `${url.pathname}#changes`),
});
